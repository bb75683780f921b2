/**
 * Lets documents hold texts of any length over a Master Data that takes only
 * short ones: what is too long goes on in documents of the entity `changes`,
 * which are written before the one that names them and never change.
 */
import { randomBytes } from 'node:crypto'
import { Document, Documents, Entity, Fields } from './documents'

/** Bytes of one text in one document, as it is sent: with those of others, 256 KB at most. */
const MAX_BYTES = 100_000

/** Bytes that a unit of UTF-16 may take: what is escaped by a sequence takes most. */
const MAX_UNIT_BYTES = 6

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** The fields that may be long. */
export const LONG_FIELDS = ['body', 'ledger']

/** What `deleteRests` needs of a document. */
export const REST_FIELDS = LONG_FIELDS.map(restsOf)

/** How often a document is read again whose texts went with a newer version of it. */
const MAX_READS = 5

/** The same documents, whose fields `body` and `ledger` may be long. */
export function withLongTexts(documents: Documents): Documents {
  const readWhole = async (
    entity: Entity,
    id: string,
    fields: readonly string[] | undefined
  ): Promise<Document | null> => {
    for (let reads = 0; reads < MAX_READS; reads += 1) {
      const document = await documents.get(entity, id, fields && named(fields))
      const whole = document && (await join(documents, document))

      if (whole || !document) return whole
    }

    // It is being deleted: what it needs went first.
    return null
  }

  /** A search may show what has been replaced since. */
  const all = async (
    entity: Entity,
    fields: readonly string[],
    items: readonly Document[]
  ) => {
    const whole = await Promise.all(
      items.map(
        async (item) =>
          (await join(documents, item)) ?? readWhole(entity, item.id, fields)
      )
    )

    return whole.filter((item) => item !== null)
  }

  return {
    get: readWhole,
    put: async (entity, id, fields) =>
      documents.put(entity, id, await split(documents, fields)),
    patch: async (entity, id, fields) =>
      documents.patch(entity, id, await split(documents, fields)),
    putIf: async (entity, id, where, fields) =>
      documents.putIf(entity, id, where, await split(documents, fields)),
    delete: (entity, id) => documents.delete(entity, id),
    search: async (entity, search, slice) => {
      const { items, total } = await documents.search(
        entity,
        { ...search, fields: named(search.fields) },
        slice
      )

      return { items: await all(entity, search.fields, items), total }
    },
    scroll: (entity, search, size) => {
      const groups = documents.scroll(
        entity,
        { ...search, fields: named(search.fields) },
        size
      )

      return (async function* wholeGroups() {
        for await (const group of groups) {
          yield await all(entity, search.fields, group)
        }
      })()
    },
    saveSchema: (entity, name, schema) =>
      documents.saveSchema(entity, name, schema),
  }
}

/** Whether the text goes on in further documents. */
export function isLong(text: string): boolean {
  return (
    text.length > MAX_BYTES / MAX_UNIT_BYTES &&
    endOfPiece(text, 0) < text.length
  )
}

/** Deletes what the long texts of a document went on in, once nothing reads it any more. */
export async function deleteRests(
  documents: Documents,
  document: Document
): Promise<void> {
  await Promise.all(
    LONG_FIELDS.flatMap((name) => restIds(document[restsOf(name)])).map((id) =>
      documents.delete('changes', id)
    )
  )
}

async function split(documents: Documents, fields: Fields): Promise<Fields> {
  const parts = await Promise.all(
    LONG_FIELDS.filter((name) => name in fields).map(async (name) => {
      const text = fields[name]

      if (typeof text !== 'string' || !isLong(text)) {
        return { [name]: text, [restsOf(name)]: null }
      }
      const [first, ...rests] = pieces(text)
      const written = `${randomBytes(16).toString('hex')}.${rests.length}`

      await Promise.all(
        restIds(written).map((id, index) =>
          documents.put('changes', id, {
            text: rests[index],
            registeredAt: fields.registeredAt ?? null,
          })
        )
      )

      return { [name]: first, [restsOf(name)]: written }
    })
  )

  return Object.assign({}, fields, ...parts)
}

/** Null when a part is gone. */
async function join(
  documents: Documents,
  document: Document
): Promise<Document | null> {
  const long = LONG_FIELDS.filter(
    (name) => typeof document[name] === 'string' && document[restsOf(name)]
  )

  if (!long.length) return document

  const texts = await Promise.all(
    long.map(async (name) => {
      const rests = await Promise.all(
        restIds(document[restsOf(name)]).map((id) =>
          documents.get('changes', id, ['text'])
        )
      )

      return rests.includes(null)
        ? null
        : [document[name], ...rests.map((rest) => rest?.text)].join('')
    })
  )

  if (texts.includes(null)) return null

  return Object.assign(
    {},
    document,
    ...long.map((name, index) => ({ [name]: texts[index] }))
  )
}

/** No piece ends between the two halves of a character. */
function pieces(text: string): string[] {
  const found: string[] = []
  let from = 0

  while (from < text.length) {
    const to = endOfPiece(text, from)

    found.push(text.slice(from, to))
    from = to
  }

  return found
}

function endOfPiece(text: string, from: number): number {
  let bytes = 0

  for (let at = from; at < text.length; at += 1) {
    bytes += bytesOf(text.charCodeAt(at))
    if (bytes > MAX_BYTES) {
      return isHighSurrogate(text.charCodeAt(at - 1)) ? at - 1 : at
    }
  }

  return text.length
}

/** Of a unit as JSON, and of half a character no less than it takes. */
function bytesOf(unit: number): number {
  if (unit < 0x20) return MAX_UNIT_BYTES
  if (unit === QUOTE || unit === BACKSLASH) return 2
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2

  return isSurrogate(unit) ? MAX_UNIT_BYTES : 3
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** The field that tells where the long one goes on: a stamp, and how many parts. */
function restsOf(name: string): string {
  return `${name}Rests`
}

function restIds(value: Document[string]): string[] {
  if (typeof value !== 'string') return []

  const [stamp, count] = value.split('.')

  return Array.from(
    { length: Number(count) },
    (_, index) => `${stamp}-${index}`
  )
}

/** The fields to ask for to have these whole. */
function named(fields: readonly string[]): readonly string[] {
  return [
    ...fields,
    ...LONG_FIELDS.filter((name) => fields.includes(name)).map(restsOf),
  ]
}

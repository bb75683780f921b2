import { Document, Documents, Entity, Fields } from './documents'
import { deleteRests, withLongTexts } from './longTexts'

/** Documents that are written and read by id, in memory. */
function inMemory() {
  const kept = new Map<string, Document>()
  const name = (entity: Entity, id: string) => `${entity} ${id}`
  const never = () => {
    throw new Error('Nothing is searched here.')
  }
  const documents: Documents = {
    get: async (entity, id, fields) => {
      const found = kept.get(name(entity, id))

      return found
        ? (Object.fromEntries(
            Object.entries(found).filter(
              ([field]) => !fields || fields.includes(field)
            )
          ) as Document)
        : null
    },
    put: async (entity, id, fields) => {
      kept.set(name(entity, id), { ...fields, id })
    },
    patch: never,
    putIf: never,
    delete: async (entity, id) => kept.delete(name(entity, id)),
    search: async (entity) => {
      const items = [...kept]
        .filter(([key]) => key.startsWith(`${entity} `))
        .map(([, document]) => document)

      return { items, total: items.length }
    },
    scroll: never,
    saveSchema: never,
  }

  return { kept, documents }
}

const SEARCH = {
  fields: ['body'],
  where: '' as Parameters<Documents['search']>[1]['where'],
}

const PAGE = { from: 0, size: 100 }

/** Odd in front, so that a cut by length alone falls between two halves. */
const LONG = `x${'😀'.repeat(100_000)}`

function put(documents: Documents, fields: Fields) {
  return documents.put('offers', 'a', fields)
}

test.each([
  ['short', 'short'],
  ['empty', ''],
  ['null', null],
  ['long', LONG],
])('a text that is %s comes back as it was', async (_, body) => {
  const long = withLongTexts(inMemory().documents)

  await put(long, { body, ledger: body, status: 'open' })

  expect(await long.get('offers', 'a')).toMatchObject({
    body,
    ledger: body,
    status: 'open',
  })
  expect((await long.get('offers', 'a', ['body']))?.body).toBe(body)
  expect((await long.search('offers', SEARCH, PAGE)).items[0].body).toBe(body)
})

test.each([
  LONG,
  '漢'.repeat(200_000),
  '"'.repeat(200_000),
  '\0'.repeat(100_000),
  '\uD83D'.repeat(100_000),
  'x'.repeat(400_000),
])(
  'no document keeps more than some, nor half of a character',
  async (body) => {
    const { kept, documents } = inMemory()
    const isWhole = !/\p{Surrogate}/u.test(body)

    await put(withLongTexts(documents), { body, registeredAt: 5 })
    const texts = [...kept.values()].map(({ body, text }) =>
      String(body ?? text)
    )

    expect(texts.length).toBeGreaterThan(3)
    for (const text of texts) {
      expect(Buffer.byteLength(JSON.stringify(text))).toBeLessThan(101_000)
      if (isWhole) expect(text).not.toMatch(/\p{Surrogate}/u)
    }
    // What it goes on in expires with it.
    expect([...kept.values()].map(({ registeredAt }) => registeredAt)).toEqual(
      texts.map(() => 5)
    )
  }
)

test('a text that was replaced while it was read is read anew', async () => {
  const { documents } = inMemory()
  const long = withLongTexts(documents)

  await put(long, { body: LONG })
  const before = await documents.get('offers', 'a')
  let isReplaced = false
  const reader = withLongTexts({
    ...documents,
    get: async (entity, id, fields) => {
      if (entity === 'changes' && !isReplaced) {
        isReplaced = true
        await put(long, { body: `new ${LONG}` })
        if (before) await deleteRests(documents, before)
      }

      return documents.get(entity, id, fields)
    },
  })

  expect((await reader.get('offers', 'a'))?.body).toBe(`new ${LONG}`)
})

test('a search that shows what was replaced shows what is there', async () => {
  const { documents } = inMemory()
  const long = withLongTexts(documents)

  await put(long, { body: LONG })
  const before = await documents.get('offers', 'a')

  if (!before) throw new Error('nothing was written')
  await put(long, { body: 'new' })
  await deleteRests(documents, before)
  const behind = withLongTexts({
    ...documents,
    search: async () => ({ items: [before], total: 1 }),
  })

  expect((await behind.search('offers', SEARCH, PAGE)).items).toMatchObject([
    { body: 'new' },
  ])
})

test('a document whose text is gone for good is none', async () => {
  const { kept, documents } = inMemory()
  const long = withLongTexts(documents)

  await put(long, { body: LONG })
  for (const key of kept.keys()) if (/^changes /.test(key)) kept.delete(key)

  expect(await long.get('offers', 'a')).toBeNull()
  expect((await long.search('offers', SEARCH, PAGE)).items).toEqual([])
})

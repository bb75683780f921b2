/**
 * Counts the documents that a condition leaves and reads one page of them.
 *
 * Master Data itself does it as long as the filter is not too long for an
 * address and the page lies within the window of its searches. Else the
 * documents are scrolled with the few fields that decide, and filtered and put
 * in order here: dear, but the same answer for as many as there are.
 */
import { Page, Slice } from '../domain/page'
import {
  Document,
  Documents,
  Entity,
  MAX_SEARCH_PAGE,
  Search,
  SEARCH_WINDOW,
  Where,
} from './documents'
import { scrollAll } from './findAll'
import { inPartsOf } from './parts'
import { Condition, all, fieldsOf, holds, isNotNull, where } from './where'

/** Characters of a filter: it goes in an address, which some servers cut off at 8,000. */
export const MAX_WHERE = 3000

/** Documents that are read by id at the same time. */
const READS_AT_ONCE = 10

/**
 * Parts of a list in their order: of each part, what fits in the order of a
 * field, which must be of all documents different. No document fits two parts.
 */
export type Order = {
  readonly parts: readonly Condition[]
  readonly field: string
}

/** A filter that Master Data takes. */
type Filter = {
  readonly where: Where
  /** Whether it leaves just what the condition leaves, and not more. */
  readonly isExact: boolean
}

export async function readMatching(
  documents: Documents,
  entity: Entity,
  order: Order,
  slice: Slice,
  fields: readonly string[]
): Promise<Page<Document>> {
  const items: Document[] = []
  let total = 0

  for (const part of order.parts) {
    const from = Math.max(0, slice.from - total)
    const size = slice.size - items.length
    const page = await readPart(
      documents,
      entity,
      { condition: part, field: order.field },
      { from, size },
      fields
    )

    items.push(...page.items)
    total += page.total
  }

  return { items, total }
}

export async function countMatching(
  documents: Documents,
  entity: Entity,
  condition: Condition
): Promise<number> {
  const filter = toFilter(entity, condition)

  if (!filter.isExact) {
    return (await scrollMatching(documents, entity, condition, [])).length
  }

  const { total } = await documents.search(
    entity,
    { fields: ['id'], where: filter.where },
    { from: 0, size: 1 }
  )

  return total
}

/** All documents that the condition leaves, in no order. */
export async function scrollMatching(
  documents: Documents,
  entity: Entity,
  condition: Condition,
  fields: readonly string[]
): Promise<readonly Document[]> {
  const filter = toFilter(entity, condition)
  const search = {
    where: filter.where,
    fields: filter.isExact
      ? ['id', ...fields]
      : [...new Set(['id', ...fields, ...fieldsOf(condition)])],
  }

  return scrollAll(
    documents,
    entity,
    search,
    (document) => filter.isExact || holds(condition, document)
  )
}

async function readPart(
  documents: Documents,
  entity: Entity,
  { condition, field }: { condition: Condition; field: string },
  slice: Slice,
  fields: readonly string[]
): Promise<Page<Document>> {
  const filter = toFilter(entity, condition)
  const search = { fields, where: filter.where, sort: `${field} ASC` }
  const isWithin = slice.from + Math.max(1, slice.size) <= SEARCH_WINDOW

  if (filter.isExact && isWithin) {
    return readWithin(documents, entity, search, slice)
  }

  const found = [
    ...(await scrollMatching(documents, entity, condition, [field])),
  ].sort((a, b) => compare(a[field], b[field]))

  const ids = found
    .slice(slice.from, slice.from + slice.size)
    .map(({ id }) => id)

  return {
    items: await readAll(documents, entity, ids, fields),
    total: found.length,
  }
}

/** What is asked for in searches of the greatest size; one tells the total even if nothing is asked for. */
async function readWithin(
  documents: Documents,
  entity: Entity,
  search: Search,
  { from, size }: Slice
): Promise<Page<Document>> {
  const items: Document[] = []
  let total = 0

  do {
    const page = await documents.search(entity, search, {
      from: from + items.length,
      size: Math.min(MAX_SEARCH_PAGE, Math.max(1, size - items.length)),
    })

    total = page.total
    if (!size || !page.items.length) break
    items.push(...page.items)
  } while (items.length < size && from + items.length < total)

  return { items, total }
}

/** Those that are still there, in the order of the ids. */
export async function readAll(
  documents: Documents,
  entity: Entity,
  ids: readonly string[],
  fields?: readonly string[]
): Promise<readonly Document[]> {
  const read: Array<Document | null> = []

  for (const some of inPartsOf(READS_AT_ONCE, ids)) {
    read.push(
      ...(await Promise.all(
        some.map((id) => documents.get(entity, id, fields))
      ))
    )
  }

  return read.filter((document) => document !== null)
}

/** The longest parts of a filter that is too long are left out, and looked at here. */
function toFilter(entity: Entity, condition: Condition): Filter {
  const whole = where(entity, condition)

  if (whole.length <= MAX_WHERE) return { where: whole, isExact: true }

  const parts = condition.is === 'all' ? condition.of : [condition]
  const short = parts
    .map((part) => ({ part, length: where(entity, part).length }))
    .sort((a, b) => a.length - b.length)

  const kept: Condition[] = []
  let length = 0

  for (const each of short) {
    length += each.length + ' AND ()'.length
    if (length <= MAX_WHERE) kept.push(each.part)
  }

  return {
    where: where(
      entity,
      kept.length ? all(...kept) : isNotNull(fieldsOf(condition)[0])
    ),
    isExact: false,
  }
}

/** By plain bytes: what is sorted by has no others than digits and small letters. */
function compare(a: Document[string], b: Document[string]): number {
  const [first, second] = [String(a), String(b)]

  return first < second ? -1 : Number(first > second)
}

/** Reads all documents that a filter leaves, however many, in as few requests as may be. */
import {
  Document,
  Documents,
  Entity,
  MAX_SEARCH_PAGE,
  Search,
} from './documents'

/** Up to so many are searched page by page, all pages but the first at once. */
const MAX_SEARCHED = 500

/** Master Data scrolls no more at once. */
const SCROLL_SIZE = 1000

/** Each once, in no order; `sort` keeps the pages of a search apart. */
export async function findAll(
  documents: Documents,
  entity: Entity,
  search: Search
): Promise<readonly Document[]> {
  const page = (from: number) =>
    documents.search(entity, search, { from, size: MAX_SEARCH_PAGE })
  const { items, total } = await page(0)

  if (total > MAX_SEARCHED) return scrollAll(documents, entity, search)

  const pages = Math.ceil(total / MAX_SEARCH_PAGE)
  const others = await Promise.all(
    Array.from({ length: Math.max(0, pages - 1) }, (_, index) =>
      page((index + 1) * MAX_SEARCH_PAGE)
    )
  )

  return unique([items, ...others.map((other) => other.items)].flat())
}

/** Those that `keeps` is true of, each once, in no order. The others are not held while it reads. */
export async function scrollAll(
  documents: Documents,
  entity: Entity,
  { fields, where }: Omit<Search, 'sort'>,
  keeps: (document: Document) => boolean = () => true
): Promise<readonly Document[]> {
  const found: Document[] = []

  for await (const group of documents.scroll(
    entity,
    { fields, where },
    SCROLL_SIZE
  )) {
    found.push(...group.filter(keeps))
  }

  return unique(found)
}

/** Documents that change while they are searched may come twice. */
function unique(found: readonly Document[]): readonly Document[] {
  return [...new Map(found.map((document) => [document.id, document])).values()]
}

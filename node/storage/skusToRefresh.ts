/** Which SKUs the Catalog is to be asked for, of all accounts. */
import { Instant } from '../domain/instant'
import { listAccounts } from './accounts'
import { Deployment } from './deployment'
import { Documents, MAX_SEARCH_PAGE, SEARCH_WINDOW } from './documents'
import { readFeeds } from './feeds'
import { markOf } from './indexFields'
import { toKeptProduct } from './productDocuments'
import { all, below, oneOf, where } from './where'

type DueSku = {
  readonly account: string
  readonly skuId: string
  readonly askedAt: number
}

/** Longest ago first. */
export async function listSkusToRefresh(
  { documentsOf, home }: Deployment,
  askedBefore: Instant,
  limit: number
): Promise<ReadonlyArray<{ account: string; skuId: string }>> {
  if (!limit) return []

  const due: DueSku[] = []

  for (const account of await listAccounts(documentsOf(home))) {
    const documents = documentsOf(account)

    due.push(...(await dueSkus(documents, account, askedBefore, limit)))
  }

  return due
    .sort(compareDue)
    .slice(0, limit)
    .map(({ account, skuId }) => ({ account, skuId }))
}

/**
 * The first of the account that are due and have an offer of an active feed.
 * Those beyond the window of a search have their turn when these had theirs;
 * SKUs of inactive feeds alone never have one, so 10,000 of them hold off the
 * rest.
 */
async function dueSkus(
  documents: Documents,
  account: string,
  askedBefore: Instant,
  limit: number
): Promise<readonly DueSku[]> {
  const feeds = (await readFeeds(documents)).filter(({ active }) => active)
  const feedIds = feeds.map(({ id }) => id)
  const found = new Map<string, DueSku>()

  if (!feeds.length) return []

  // So many that all their offers fit into one page of a search.
  const size = Math.max(1, Math.floor(MAX_SEARCH_PAGE / feeds.length))

  for (let from = 0; from + size <= SEARCH_WINDOW; from += size) {
    const { items, total } = await documents.search(
      'products',
      {
        fields: ['id', 'body', 'askedAt'],
        where: where('products', below('askedAt', askedBefore)),
        sort: 'askedAt ASC',
      },
      { from, size }
    )
    const due = items.map((document) => ({
      account,
      skuId: toKeptProduct(document).skuId,
      askedAt: Number(document.askedAt),
    }))
    const sold = await soldIn(documents, feedIds, due)

    for (const sku of due) {
      if (sold.has(markOf(sku.skuId))) found.set(sku.skuId, sku)
    }
    if (found.size >= limit || from + size >= total) break
  }

  return [...found.values()]
}

/** Marks of those SKUs that have an offer in one of the feeds. */
async function soldIn(
  documents: Documents,
  feedIds: readonly string[],
  skus: readonly DueSku[]
): Promise<ReadonlySet<unknown>> {
  if (!skus.length) return new Set()

  const { items } = await documents.search(
    'offers',
    {
      fields: ['id', 'sku'],
      where: where(
        'offers',
        all(
          oneOf('feed', feedIds.map(markOf)),
          oneOf(
            'sku',
            skus.map(({ skuId }) => markOf(skuId))
          )
        )
      ),
    },
    { from: 0, size: MAX_SEARCH_PAGE }
  )

  return new Set(items.map(({ sku }) => sku))
}

/** Longest ago first, equal ones in the same order every time. */
function compareDue(a: DueSku, b: DueSku): number {
  if (a.askedAt !== b.askedAt) return a.askedAt - b.askedAt

  const [first, second] = [a, b].map(({ account, skuId }) =>
    JSON.stringify([account, skuId])
  )

  return first < second ? -1 : 1
}

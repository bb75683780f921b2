/**
 * What the Catalog says of SKUs. The entity `products` knows each SKU that ever
 * had an offer, and when it was asked for; its offers and their interactions
 * have a copy, by which they are found.
 */
import { registeredAt } from '../domain/id'
import { Instant } from '../domain/instant'
import { Offer, Product } from '../domain/offer'
import { Store } from '../domain/store'
import { listAccounts } from './accounts'
import { changeDocument } from './conditional'
import { Deployment } from './deployment'
import {
  Document,
  Documents,
  Fields,
  MAX_SEARCH_PAGE,
  SEARCH_WINDOW,
} from './documents'
import { readFeeds } from './feeds'
import { addOptions, dropOptions } from './filterOptions'
import { key } from './ids'
import { IndexFields, markOf, offerIndex, searchedOffer } from './indexFields'
import { recentOutlines } from './keptOffer'
import { readAll, scrollMatching } from './matching'
import { isOffer, offerId, toOffer, toProduct } from './offerDocuments'
import { all, below, equal, oneOf, where } from './where'

/** Of SKUs that the Catalog was never asked for. */
const NEVER = 0

/** Writes that go on at the same time. */
const WRITES_AT_ONCE = 5

type KeptProduct = { readonly skuId: string; readonly product: Product | null }

/**
 * What is known of a SKU that has an offer by now; null when nothing is. From
 * then on it is one of those to ask the Catalog for.
 */
export async function readProduct(
  documents: Documents,
  skuId: string
): Promise<Product | null> {
  const id = key(skuId)
  const document = await documents.get('products', id)

  if (document) return toKept(document).product

  await documents.patch(
    'products',
    id,
    toFields({ skuId, product: null }, NEVER)
  )

  return null
}

export function products(
  deployment: Deployment
): Pick<Store, 'saveProduct' | 'listSkusToRefresh'> {
  const { documentsOf, home } = deployment

  return {
    saveProduct: (account, skuId, product, now) =>
      saveProduct(documentsOf(account), skuId, product, now),

    listSkusToRefresh: async (askedBefore, limit) => {
      if (!limit) return []

      const due: DueSku[] = []

      for (const account of await listAccounts(documentsOf(home))) {
        due.push(
          ...(await dueSkus(documentsOf(account), account, askedBefore, limit))
        )
      }

      return due
        .sort(compareDue)
        .slice(0, limit)
        .map(({ account, skuId }) => ({ account, skuId }))
    },
  }
}

async function saveProduct(
  documents: Documents,
  skuId: string,
  product: Product | null,
  now: Instant
): Promise<void> {
  const feeds = await readFeeds(documents)
  const offers = await Promise.all(
    feeds.map(({ id: feedId }) =>
      documents.get('offers', offerId({ feedId, skuId }))
    )
  )
  const sold = feeds.filter((_, index) => isOffer(offers[index]))

  if (!sold.length) return

  const known = await documents.get('products', key(skuId))
  const next = product ?? (known && toKept(known).product)

  await documents.put(
    'products',
    key(skuId),
    toFields({ skuId, product: next }, now)
  )
  if (!next) return

  await addOptions(
    documents,
    sold.map(({ id }) => id),
    next
  )
  for (const { id: feedId } of sold) await keep(documents, feedId, skuId, next)
}

/** Brings an offer and its interactions up to date, also where an earlier attempt ended half-way. */
async function keep(
  documents: Documents,
  feedId: string,
  skuId: string,
  product: Product
): Promise<void> {
  const id = offerId({ feedId, skuId })
  const document = await documents.get('offers', id)

  if (!document || !isOffer(document)) return

  const before = toProduct(document.product)
  const offer = { ...toOffer(document), product }

  if (JSON.stringify(before) !== JSON.stringify(product)) {
    await changeDocument(documents, 'offers', id, (stored) => {
      const { id: _, ...fields } = stored ?? document

      return {
        fields: {
          ...(fields as Fields),
          ...offerIndex({ ...toOffer(stored ?? document), product }),
          product: JSON.stringify(product),
        },
        result: undefined,
      }
    })
  }

  await keepOnInteractions(
    documents,
    offer,
    recentOutlines(document).map((outline) => outline.id)
  )

  if (before) {
    await dropOptions(documents, feedId, skuId, { before, after: product })
  }
}

/** Those that changed last are known to the offer: a search may not show them yet. */
async function keepOnInteractions(
  documents: Documents,
  offer: Offer,
  recent: readonly string[]
): Promise<void> {
  const wanted = searchedOffer(offer)
  const fields = ['id', ...Object.keys(wanted)]
  const shown = await scrollMatching(
    documents,
    'interactions',
    equal('offer', offerId(offer)),
    fields
  )
  const ids = new Set(shown.map(({ id }) => id))
  const unseen = recent.filter((id) => !ids.has(id))
  const stale = [
    ...shown,
    ...(await readAll(documents, 'interactions', unseen, fields)),
  ].filter((document) => !hasAll(document, wanted))

  for (let from = 0; from < stale.length; from += WRITES_AT_ONCE) {
    await Promise.all(
      stale.slice(from, from + WRITES_AT_ONCE).map(({ id }) =>
        documents.patch('interactions', id, {
          ...wanted,
          // Should it have been deleted meanwhile, this is deleted as well.
          registeredAt: registeredAt(id),
        })
      )
    )
  }
}

function hasAll(document: Document, wanted: IndexFields): boolean {
  return Object.keys(wanted).every((name) => document[name] === wanted[name])
}

type DueSku = {
  readonly account: string
  readonly skuId: string
  readonly askedAt: number
}

/**
 * The first of the account that are due and have an offer of an active feed.
 * Those beyond the window of a search have their turn when these had theirs.
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
      skuId: toKept(document).skuId,
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

function toFields(kept: KeptProduct, askedAt: number): Fields {
  return { body: JSON.stringify(kept), askedAt }
}

function toKept({ body }: Document): KeptProduct {
  return JSON.parse(String(body))
}

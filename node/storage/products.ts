/**
 * What the Catalog says of SKUs. The entity `products` knows each SKU that ever
 * had an offer, and when it was asked for; its offers and their interactions
 * have a copy, by which they are found.
 */
import { registeredAt } from '../domain/id'
import { Instant } from '../domain/instant'
import { Offer, Product } from '../domain/offer'
import { Store } from '../domain/store'
import { changeDocument } from './conditional'
import { Deployment } from './deployment'
import { Document, Documents, Fields } from './documents'
import { readFeeds } from './feeds'
import { addOptions, dropOptions } from './filterOptions'
import { key } from './ids'
import { IndexFields, offerIndex, searchedOffer } from './indexFields'
import { recentOutlines } from './keptOffer'
import { readAll, scrollMatching } from './matching'
import { isOffer, offerId, toOffer, toProduct } from './offerDocuments'
import { NEVER, productFields, toKeptProduct } from './productDocuments'
import { listSkusToRefresh } from './skusToRefresh'
import { equal } from './where'

/** Writes that go on at the same time. */
const WRITES_AT_ONCE = 5

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

  if (document) return toKeptProduct(document).product

  await documents.patch(
    'products',
    id,
    productFields({ skuId, product: null }, NEVER)
  )

  return null
}

export function products(
  deployment: Deployment
): Pick<Store, 'saveProduct' | 'listSkusToRefresh'> {
  const { documentsOf } = deployment

  return {
    saveProduct: (account, skuId, product, now) =>
      saveProduct(documentsOf(account), skuId, product, now),

    listSkusToRefresh: (askedBefore, limit) =>
      listSkusToRefresh(deployment, askedBefore, limit),
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
  const next = product ?? (known && toKeptProduct(known).product)

  await documents.put(
    'products',
    key(skuId),
    productFields({ skuId, product: next }, now)
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

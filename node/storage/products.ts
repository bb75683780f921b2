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
import { Document, Documents } from './documents'
import { readFeeds } from './feeds'
import { addOptions, dropOptions } from './filterOptions'
import { findAll } from './findAll'
import { key } from './ids'
import { IndexFields, searchedOffer } from './indexFields'
import { KeptOffer, toFields, toKeptOffer } from './keptOffer'
import { readAll } from './matching'
import { isOffer, offerId } from './offerDocuments'
import { inPartsOf } from './parts'
import { NEVER, productFields, toKeptProduct } from './productDocuments'
import { listSkusToRefresh } from './skusToRefresh'
import { equal, where } from './where'

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

  const before = toKeptOffer(document)
  const isKnown = isSame(before.offer.product, product)
  const { offer, recent } = isKnown
    ? before
    : await replaceProduct(documents, id, product, before)

  await keepOnInteractions(
    documents,
    offer,
    recent.map((outline) => outline.id)
  )

  if (before.offer.product) {
    await dropOptions(documents, feedId, skuId, {
      before: before.offer.product,
      after: product,
    })
  }
}

/** A change of the offer at the same time must not put back what was known before. */
function replaceProduct(
  documents: Documents,
  id: string,
  product: Product,
  first: KeptOffer
): Promise<KeptOffer> {
  return changeDocument(documents, 'offers', id, (document) => {
    const kept = document ? toKeptOffer(document) : first
    const next = { ...kept, offer: { ...kept.offer, product } }

    return { fields: toFields(next), result: next }
  })
}

function isSame(a: Product | null, b: Product): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Those that changed last are known to the offer: a search may not show them yet. */
async function keepOnInteractions(
  documents: Documents,
  offer: Offer,
  recent: readonly string[]
): Promise<void> {
  const wanted = searchedOffer(offer)
  const fields = ['id', ...Object.keys(wanted)]
  const shown = await findAll(documents, 'interactions', {
    fields,
    where: where('interactions', equal('offer', offerId(offer))),
    sort: 'id ASC',
  })
  const ids = new Set(shown.map(({ id }) => id))
  const unseen = recent.filter((id) => !ids.has(id))
  const stale = [
    ...shown,
    ...(await readAll(documents, 'interactions', unseen, fields)),
  ].filter((document) => !hasAll(document, wanted))

  for (const some of inPartsOf(WRITES_AT_ONCE, stale)) {
    await Promise.all(
      some.map(({ id }) =>
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

/**
 * How an offer is kept: one document, which is replaced as a whole and so is
 * the one point at which a change of the offer becomes true.
 */
import { OfferKey } from '../domain/interaction'
import { Offer, Product } from '../domain/offer'
import { Document } from './documents'
import { key } from './ids'

/** A document of the entity `offers`, read with `OFFER_FIELDS` at least. */
export type OfferDocument = Document

/** What `toOffer` needs. */
export const OFFER_FIELDS = ['id', 'body', 'product'] as const

export function offerId({
  feedId,
  skuId,
}: Pick<OfferKey, 'feedId' | 'skuId'>): string {
  return key(feedId, skuId)
}

/** Whether an offer was ever stored: its document is made shortly before. */
export function isOffer(document: OfferDocument | null): boolean {
  return typeof document?.body === 'string'
}

/** The offer, with the product that is kept beside it. */
export function toOffer({ body, product }: OfferDocument): Offer {
  return { ...JSON.parse(String(body)), product: toProduct(product) }
}

/** Null while the Catalog has not answered. */
export function toProduct(text: Document[string]): Product | null {
  return typeof text === 'string' ? JSON.parse(text) : null
}

/** How a SKU is kept: one document, made with its first offer. */
import { Product } from '../domain/offer'
import { Document, Fields } from './documents'

export type KeptProduct = {
  readonly skuId: string
  /** Null until the Catalog has answered. */
  readonly product: Product | null
}

/** `askedAt` of a SKU that the Catalog was never asked for. */
export const NEVER = 0

export function productFields(kept: KeptProduct, askedAt: number): Fields {
  return { body: JSON.stringify(kept), askedAt }
}

export function toKeptProduct({ body }: Document): KeptProduct {
  return JSON.parse(String(body))
}

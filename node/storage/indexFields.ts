/**
 * What offers and interactions are filtered and sorted by. None of these fields
 * is read again: they hold hashes for equality, and texts as searchText.ts and
 * sortText.ts write them, so that nothing a user wrote gets into a filter.
 */
import { registeredAt } from '../domain/id'
import { Interaction, interactionResult } from '../domain/interaction'
import { Offer } from '../domain/offer'
import { searchKey } from '../domain/searchKey'
import { key } from './ids'
import { offerId } from './offerDocuments'
import { toSearchIds, toSearchText } from './searchText'
import { decimalSymbols, sortField, textSymbols, toSortText } from './sortText'

/** Values of the alphabet A-Z, a-z, 0-9, `.`, `_` and `-`, or whole numbers. */
export type IndexFields = Readonly<Record<string, string | number | null>>

/** What stands for a value that is unknown; no mark, and nothing contains it. */
const NONE = '0'

const MARK_LENGTH = 16

/**
 * An index of texts passes over what is too long for it, and nothing tells what
 * is. These are some 700 letters, or 140 characters of the scripts that take
 * most; of a longer name, the beginning is found.
 */
const MAX_SEARCHED = 1000

/** Stands for a text that is compared as a whole. */
export function markOf(text: string): string {
  return `h${key(text).slice(0, MARK_LENGTH)}`
}

export function offerIndex(offer: Offer): IndexFields {
  const { id, price, inventory, openErrors } = offer
  const name = offer.product ? searchKey(offer.product.name) : null
  const codes = [...new Set(openErrors.map(({ code }) => code))]

  return {
    ...searchedOffer(offer),
    key: id.toLowerCase(),
    sku: markOf(offer.skuId),
    status: offer.status,
    openErrors: openErrors.length,
    openCodes: toOpenCodes(codes),
    ...sorted('name', name === null ? null : textSymbols(name), id),
    ...sorted('price', price && decimalSymbols(price.amount), id),
    ...sorted(
      'inventory',
      inventory === null ? null : decimalSymbols(String(inventory)),
      id
    ),
    ...sorted('updated', decimalSymbols(String(offer.updatedAt)), id),
  }
}

/** `offer` is the interaction's own, as it is by now. */
export function interactionIndex(
  interaction: Interaction,
  offer: Offer
): IndexFields {
  const { id, origin, source, startDate } = interaction

  return {
    ...searchedOffer(offer),
    key: id.toLowerCase(),
    offer: offerId(offer),
    origin,
    source,
    result: interactionResult(interaction),
    startDate,
    registeredAt: registeredAt(id),
    ...sorted('start', decimalSymbols(String(startDate)), id),
    ...sorted('sku', textSymbols(interaction.skuId), id),
  }
}

/** The fields of an interaction that tell of its offer. */
export function searchedOffer(offer: Offer): IndexFields {
  const { feedId, skuId, externalOfferId, product } = offer

  return {
    feed: markOf(feedId),
    brand: product?.brand != null ? markOf(product.brand) : NONE,
    category: product?.category != null ? markOf(product.category) : NONE,
    name:
      toSearchText(searchKey(product?.name ?? '')).slice(0, MAX_SEARCHED) ||
      NONE,
    ids:
      toSearchIds([
        skuId,
        product?.productId ?? null,
        externalOfferId,
        ...(product?.eans ?? []),
      ]).slice(0, MAX_SEARCHED) || NONE,
  }
}

/** Codes as they were sent; they are not searched by, and safe all the same. */
export function toOpenCodes(codes: readonly string[]): string {
  return Buffer.from(JSON.stringify(codes)).toString('base64url')
}

export function fromOpenCodes(text: string): readonly string[] {
  return JSON.parse(Buffer.from(text, 'base64url').toString())
}

function sorted(
  field: string,
  value: readonly number[] | null,
  id: string
): IndexFields {
  return {
    [sortField(field, 'asc')]: toSortText(value, 'asc', id),
    [sortField(field, 'desc')]: toSortText(value, 'desc', id),
  }
}

/** An offer is a SKU of an account on a channel. */
import { Channel } from './channel'
import { Instant } from './instant'
import { OfferKey } from './interaction'
import { OfferState } from './offerLedger'
import { OfferStatus, OFFER_STATUSES } from './offerStatus'

/** What an offer sells, as VTEX's Catalog tells it. */
export type Product = {
  readonly productId: string
  /** Full name of the SKU. */
  readonly name: string
  readonly imageUrl: string | null
  /** Kept as text: an EAN may begin with zeros. */
  readonly eans: readonly string[]
  readonly brand: string | null
  readonly category: string | null
}

/** What is stored of an offer beside its ledger. */
export type Offer = OfferKey &
  OfferState & {
    readonly id: string
    readonly createdAt: Instant
    /** When something about it was last stored. */
    readonly updatedAt: Instant
    /** Null until the Catalog has answered. */
    readonly product: Product | null
  }

/** An offer with the channel it is sent to: what a page shows. */
export type ChannelOffer = { readonly offer: Offer; readonly channel: Channel }

/** Narrows a list of offers; absent and empty parts narrow nothing. */
export type OfferFilter = {
  /** Words of the name, or the start of a SKU ID, a product ID, an EAN or an ID on the channel. */
  readonly text?: string
  readonly channels?: readonly string[]
  readonly categories?: readonly string[]
  readonly brands?: readonly string[]
  /** Empty or absent: all but `unavailable`. */
  readonly statuses?: readonly Offer['status'][]
}

const LISTED = OFFER_STATUSES.filter((status) => status !== 'unavailable')

/** The statuses that the filter leaves. */
export function statusesOf({ statuses }: OfferFilter): readonly OfferStatus[] {
  return statuses?.length ? statuses : LISTED
}

export const OFFER_SORT_KEYS = [
  'name',
  'channel',
  'price',
  'inventory',
  'status',
  'updatedAt',
] as const

export type OfferSortKey = (typeof OFFER_SORT_KEYS)[number]

/** How many offers are in each status. */
export type OfferSummary = Readonly<Record<Offer['status'], number>> & {
  /** Without the unavailable ones. */
  readonly total: number
}

/** The summary of these counts by status; what is absent is none. */
export function toSummary(
  counts: Partial<Record<Offer['status'], number>>
): OfferSummary {
  const { sending = 0, synced = 0, error = 0, unavailable = 0 } = counts

  return {
    sending,
    synced,
    error,
    unavailable,
    total: sending + synced + error,
  }
}

/** More categories or brands than this are not offered to choose from. */
export const MAX_FILTER_OPTIONS = 500

/** The values that the filters of a list can take. */
export type OfferFilterOptions = {
  readonly channels: readonly Channel[]
  readonly categories: readonly string[]
  readonly brands: readonly string[]
}

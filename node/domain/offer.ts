/** An offer is a SKU of an account on a channel. */
import { Channel } from './channel'
import { Instant } from './instant'
import { OfferKey } from './interaction'
import { OfferState } from './offerLedger'
import { OfferStatus, OFFER_STATUSES } from './offerStatus'
import { countedTo, Total } from './page'

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
export type OfferSummary = Readonly<Record<Offer['status'], number>> &
  /** Without the unavailable ones. */
  Total & {
    /** The statuses that at least as many offers have as were counted; absent: none. */
    readonly atLeast?: readonly OfferStatus[]
  }

/**
 * The summary of these counts by status; what is absent is none. Each was
 * counted no further than one above the bound, and with `isCut` all of them
 * together.
 */
export function toSummary(
  counts: Partial<Record<Offer['status'], number>>,
  bound = Infinity,
  isCut = false
): OfferSummary {
  const countOf = (status: OfferStatus) => counts[status] ?? 0
  const atLeast = OFFER_STATUSES.filter(
    (status) => isCut || countOf(status) > bound
  )
  const told = (status: OfferStatus) => Math.min(countOf(status), bound)
  const summary = {
    sending: told('sending'),
    synced: told('synced'),
    error: told('error'),
    unavailable: told('unavailable'),
    ...(atLeast.length && { atLeast }),
  }

  return { ...summary, ...totalOf(summary, LISTED, bound) }
}

/** How many offers have one of the statuses. */
export function totalOf(
  summary: Omit<OfferSummary, keyof Total>,
  statuses: readonly OfferStatus[],
  bound = Infinity
): Total {
  const { atLeast = [] } = summary
  const sum = [...new Set(statuses)].reduce(
    (all, status) => all + summary[status],
    0
  )

  return statuses.some((status) => atLeast.includes(status))
    ? { total: Math.min(sum, bound), isTotalExact: false }
    : countedTo(bound, sum)
}

/** More categories or brands than this are not offered to choose from. */
export const MAX_FILTER_OPTIONS = 500

/** The values that the filters of a list can take. */
export type OfferFilterOptions = {
  readonly channels: readonly Channel[]
  readonly categories: readonly string[]
  readonly brands: readonly string[]
}

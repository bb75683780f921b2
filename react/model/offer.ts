import type { Aftermath } from './aftermath'
import type { OfferSummary } from './offerSummary'
import type { Origin, Result } from './offerInteractionsQuery'
import type { Party } from './party'

/** Where an offer stands on its channel. */
export type OfferStatus = 'synced' | 'sending' | 'error' | 'unavailable'

/** An amount in units of its currency; no currency when the connector told none. */
export type Money = { amount: string; currency?: string }

export type Channel = { id: string; name: string; logo: string }

/** What every view of an offer shows of it. */
export type OfferIdentity = {
  /** The code that identifies the offer on VTEX. */
  id: string
  feedId: string
  skuId: string
  channel: Channel
  status: OfferStatus
  /** Absent until the Catalog has answered. */
  name?: string
  imageUrl?: string
  productId?: string
}

/** A row of the offers page. */
export type OfferRow = OfferIdentity & {
  price?: Money
  inventory?: number
  /** The error code of its newest error; absent unless one is open. */
  errorCodeId?: string
  /** What made it unavailable; absent in any other status. */
  discarded?: { date: string; interactionId: string }
}

/** What the filters of the offers page can be set to. */
export type OfferFilterOptions = {
  channels: Channel[]
  categories: string[]
  brands: string[]
}

/** One page of the offers, with what stands around it. */
export type OfferPage = {
  rows: OfferRow[]
  /** On all pages, as filtered. */
  total: number
  /** False when there are at least `total`. */
  isTotalExact: boolean
  summary: OfferSummary
  options: OfferFilterOptions
}

/** An error that is open on an offer. */
export type OpenError = {
  /** Code and the connector's own code, as people read it. */
  code: string
  /** The code of the catalogue that it belongs to. */
  errorCodeId: string
  /** The connector's title, in its own language; absent when it sent none. */
  title?: string
  description: string
  date: string
  /** Where it came up. */
  origin: Origin
  /** Who has to act. */
  solvedBy: Party
  /** What became of it since it was reported. */
  aftermath: Aftermath
  /** Where it can be fixed: one at least, each once. */
  fixableOrigins: Origin[]
  interactionId: string
  /** Until then its interaction can be read. */
  interactionExpiresAt: string
}

/** A row of an offer's interactions. */
export type OfferInteraction = {
  id: string
  date: string
  origin: Origin
  result: Result
  newPrice?: Money
  newInventory?: number
}

/** An offer with one page of its interactions, newest first. */
export type OfferDetails = OfferIdentity & {
  externalOfferId?: string
  openErrors: OpenError[]
  interactions: OfferInteraction[]
  /** On all pages, as filtered. */
  interactionTotal: number
  /** False when there are at least `interactionTotal`. */
  isInteractionTotalExact: boolean
}

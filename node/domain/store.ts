/**
 * The port to whatever keeps the data. Every promise made here stands, in the
 * same words, as a test in the contract suite that each store must pass.
 *
 * - What is not a channel belongs to one account, and no call tells one
 *   account anything of another.
 * - A change is stored durably before its promise resolves; one that rejects
 *   has stored nothing.
 * - What is read by its key is what was stored last. Lists, and what is summed
 *   up from them, may be some moments behind.
 * - Reads show what belongs to an active feed alone, and no interaction that
 *   was registered before `since`.
 */
import { OfferRetries } from './aftermath'
import { Channel } from './channel'
import { ChannelFeed, Feed } from './feed'
import { Instant } from './instant'
import { Interaction, InteractionKey, OfferKey, Purged } from './interaction'
import {
  InteractionFilter,
  InteractionParts,
  InteractionQuery,
} from './interactionQuery'
import { FullLog } from './log'
import { LogQuery } from './logQuery'
import {
  ChannelOffer,
  Offer,
  OfferFilter,
  OfferFilterOptions,
  OfferSortKey,
  OfferSummary,
  Product,
} from './offer'
import { OfferLedger } from './offerLedger'
import { Once } from './once'
import { Page, Slice, Sort } from './page'
import { Settings } from './settings'

/** What is stored of an offer and of one interaction before a change. */
export type OfferSnapshot = {
  /** The feed, active or not; null when the account never had it. */
  readonly feed: Feed | null
  readonly offer: Offer | null
  /** Empty for an offer that does not exist yet. */
  readonly ledger: OfferLedger
  /** Null when none with that id belongs to the offer, or when no id was given. */
  readonly interaction: Interaction | null
}

/** What is to be stored in place of a snapshot. */
export type OfferChange = {
  /** Its `product` is left as it is stored. */
  readonly offer: Offer
  readonly ledger: OfferLedger
  readonly interaction: Interaction
  /** Logs to add, in their order of arrival. */
  readonly logs: readonly FullLog[]
}

export const INTERACTION_SORT_KEYS = [
  'startDate',
  'origin',
  'result',
  'skuId',
  'feedId',
] as const

export type InteractionSortKey = (typeof INTERACTION_SORT_KEYS)[number]

export type InteractionSearch = {
  readonly filter: InteractionFilter
  /** Narrows the offers whose interactions are searched, unavailable ones included; its `text` may also be the start of an interaction's id. */
  readonly offers: Omit<OfferFilter, 'statuses'>
  readonly sort: Sort<InteractionSortKey>
  readonly slice: Slice
}

/** An interaction, its offer, and its logs where they were asked for. */
export type InteractionReading = ChannelOffer & {
  readonly interaction: Interaction
  /** Null when they were not asked for. Each has its evidence when asked for, else null. */
  readonly logs: Page<FullLog> | null
}

/** An interaction with what else was asked for. */
export type InteractionDetails = InteractionReading & InteractionParts

/** An offer, and its interactions, newest first, where they were asked for. */
export type OfferReading = ChannelOffer & {
  readonly interactions: Page<Interaction> | null
  readonly retries?: OfferRetries
}

export type OfferSearch = {
  readonly filter: OfferFilter
  readonly sort: Sort<OfferSortKey>
  readonly slice: Slice
  readonly withSummary: boolean
  readonly withOptions: boolean
}

/** A page of offers, with what else was asked for; null what was not. */
export type OfferListing = {
  readonly page: Page<ChannelOffer>
  readonly summary: OfferSummary | null
  readonly options: OfferFilterOptions | null
}

/** The logs of interactions in a search are cut to this many each, the earliest. */
export const SEARCH_LOGS = 100

export interface Store {
  /**
   * Changes one channel. `decide` is given what is stored and returns what is
   * to be; it may be called again when another writer came first, and what it
   * throws is thrown on, nothing stored.
   */
  changeChannel(
    id: string,
    decide: (current: Channel | null) => Channel
  ): Promise<Channel>

  /** Changes one feed of an account, active or not, as `changeChannel` does. */
  changeFeed(
    account: string,
    id: string,
    decide: (current: Feed | null, channel: Channel | null) => Feed
  ): Promise<Feed>

  /**
   * Changes one offer, one of its interactions and that interaction's logs as
   * one unit, as `changeChannel` does. Changes of one offer happen one after
   * the other; changes of different offers do not wait for each other.
   * `interactionId` names the interaction to read beforehand; null: none.
   * With `once`, the answer is stored with the change, and when there is one
   * already it rejects with `Repeated`, or with `BAD_INPUT` when it is that to
   * another request; two of different offers that come at the same time may both
   * happen where a store cannot lock the key.
   */
  changeOffer(
    key: OfferKey,
    interactionId: string | null,
    decide: (current: OfferSnapshot) => OfferChange,
    once?: Once
  ): Promise<OfferChange>

  /** Active feeds of the account with their channels, by id. */
  listFeeds(account: string): Promise<readonly ChannelFeed[]>

  /** Null when the account has no such feed or it is not active. */
  findFeed(account: string, id: string): Promise<ChannelFeed | null>

  /** In as few round trips as the store allows, whatever is asked for. Null when there is none to show. */
  readInteraction(
    key: InteractionKey,
    since: Instant,
    logs: LogQuery | null,
    query?: InteractionQuery
  ): Promise<InteractionDetails | null>

  /**
   * The version of what the offer shows, null where nothing does; never one that
   * was read before it was asked for. With the version that a closed interaction
   * was read with, it reads the same again, but for what has expired. A store
   * without this tells no versions.
   */
  versionOf?(offer: OfferKey): Promise<string | null>

  /** One log with its evidence; null when there is none to show. */
  readLog(
    key: InteractionKey,
    since: Instant,
    logId: string
  ): Promise<FullLog | null>

  /** In as few round trips as the store allows, whatever is asked for. Null when there is none to show. */
  readOffer(
    key: OfferKey,
    since: Instant,
    interactions: { filter: InteractionFilter; slice: Slice } | null,
    withRetries?: boolean
  ): Promise<OfferReading | null>

  /** In as few round trips as the store allows, whatever is asked for. Equal rows keep the order of their ids. */
  searchOffers(account: string, search: OfferSearch): Promise<OfferListing>

  /** Counts what the filter leaves in each status, its own `statuses` aside. */
  summariseOffers(account: string, filter: OfferFilter): Promise<OfferSummary>

  /** Each with its earliest `SEARCH_LOGS` logs, without evidence. Equal rows keep the order of their ids. */
  searchInteractions(
    account: string,
    since: Instant,
    search: InteractionSearch
  ): Promise<Page<InteractionReading>>

  /** The codes of the open errors of the offers that the filter leaves, as they were sent, each once. */
  listOpenErrorCodes(
    account: string,
    filter: OfferFilter
  ): Promise<readonly string[]>

  /** What the account chose; the default when it never did. */
  readSettings(account: string): Promise<Settings>

  /** Puts what the account chooses in the place of what it chose before. */
  saveSettings(account: string, settings: Settings): Promise<void>

  /** Keeps what the Catalog says of a SKU on all offers of it; null keeps what is known and notes the attempt. */
  saveProduct(
    account: string,
    skuId: string,
    product: Product | null,
    now: Instant
  ): Promise<void>

  /** SKUs of offers whose product was last asked for before this instant, or never; longest ago first. */
  listSkusToRefresh(
    askedBefore: Instant,
    limit: number
  ): Promise<ReadonlyArray<{ account: string; skuId: string }>>

  /**
   * Deletes interactions registered before this instant, with their logs and
   * evidence; offers and open errors stay. What was registered less than a day
   * before it may stay stored until a later purge. It goes on a little at a
   * time, as long as `mayGoOn`, and the next purge goes on where this one
   * stopped. Two may run at once.
   */
  purge(before: Instant, mayGoOn?: () => boolean): Promise<Purged>

  /** Rejects when the store cannot answer. */
  ping(): Promise<void>

  close(): Promise<void>
}

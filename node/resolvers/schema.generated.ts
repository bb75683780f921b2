// Written by `npm run codegen` from graphql/. A change here is lost: change graphql/.
/* eslint-disable */
import type {
  GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLScalarTypeConfig,
} from 'graphql'
export type Maybe<T> = T | null
export type InputMaybe<T> = Maybe<T>
export type Exact<T extends { [key: string]: unknown }> = {
  [K in keyof T]: T[K]
}
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & {
  [SubKey in K]?: Maybe<T[SubKey]>
}
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & {
  [SubKey in K]: Maybe<T[SubKey]>
}
export type MakeEmpty<
  T extends { [key: string]: unknown },
  K extends keyof T,
> = { [_ in K]?: never }
export type Incremental<T> =
  | T
  | {
      [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never
    }
export type RequireFields<T, K extends keyof T> = Omit<T, K> & {
  [P in K]-?: NonNullable<T[P]>
}
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string }
  String: { input: string; output: string }
  Boolean: { input: boolean; output: boolean }
  Int: { input: number; output: number }
  Float: { input: number; output: number }
  /** An instant in ISO 8601, UTC, to the millisecond: `2026-03-07T09:15:00.000Z`. */
  Instant: { input: string; output: string }
  /** An exact decimal number written as a string: `79.99`. */
  Decimal: { input: string; output: string }
}

export type CacheControlScope = 'PUBLIC' | 'PRIVATE' | 'SEGMENT'

export type AuthScope = 'PUBLIC' | 'PRIVATE'

/**
 * What the pages of Offer Management read. Nothing here writes: connectors write
 * through the Sent Offers REST API.
 *
 * Every field answers for the account of the signed-in person alone. Errors carry
 * `extensions.code` from a closed list: `BAD_INPUT`, `UNAUTHENTICATED`,
 * `FORBIDDEN`, `OFFER_NOT_FOUND`, `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`,
 * `LOG_NOT_FOUND`, `ERROR_CODE_NOT_FOUND`, `STORE_UNAVAILABLE`, `INTERNAL`; and
 * `extensions.requestId`, the id to give to support.
 */
export type Query = {
  /**
   * One page of the offers that are for sale or should be, with their totals.
   * Offers that are unavailable are listed only when `filter.statuses` asks for
   * them. Ask for `summary` and `options` in the same field: the whole answer
   * costs one round trip to the database.
   */
  offers: OfferPage
  /**
   * How many offers are in each status. Unavailable offers are counted apart and
   * are not part of the total.
   */
  offerSummary: OfferSummary
  /**
   * One offer: a SKU on a channel. Fails with `OFFER_NOT_FOUND` when the account
   * has no such offer or the feed is not active.
   */
  offer: Offer
  /**
   * One interaction of an offer. Fails with `INTERACTION_EXPIRED`, whose
   * `extensions.expiredAt` is the instant it went, ten days after its
   * registration; with `INTERACTION_NOT_FOUND` when the account has none such.
   */
  interaction: Interaction
  /**
   * One log of an interaction, for the evidence that the timeline leaves out.
   * Fails as `interaction` does, and with `LOG_NOT_FOUND`.
   */
  log: Log
  /**
   * What an error code means. A code with a suffix answers as the longest code it
   * begins with: `CTLG-005-001` as `CTLG-005`. Fails with `ERROR_CODE_NOT_FOUND`.
   */
  errorCode: ErrorCode
}

/**
 * What the pages of Offer Management read. Nothing here writes: connectors write
 * through the Sent Offers REST API.
 *
 * Every field answers for the account of the signed-in person alone. Errors carry
 * `extensions.code` from a closed list: `BAD_INPUT`, `UNAUTHENTICATED`,
 * `FORBIDDEN`, `OFFER_NOT_FOUND`, `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`,
 * `LOG_NOT_FOUND`, `ERROR_CODE_NOT_FOUND`, `STORE_UNAVAILABLE`, `INTERNAL`; and
 * `extensions.requestId`, the id to give to support.
 */
export type QueryOffersArgs = {
  filter?: InputMaybe<OfferFilter>
  sort?: InputMaybe<OfferSort>
  from?: InputMaybe<Scalars['Int']['input']>
  size?: InputMaybe<Scalars['Int']['input']>
}

/**
 * What the pages of Offer Management read. Nothing here writes: connectors write
 * through the Sent Offers REST API.
 *
 * Every field answers for the account of the signed-in person alone. Errors carry
 * `extensions.code` from a closed list: `BAD_INPUT`, `UNAUTHENTICATED`,
 * `FORBIDDEN`, `OFFER_NOT_FOUND`, `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`,
 * `LOG_NOT_FOUND`, `ERROR_CODE_NOT_FOUND`, `STORE_UNAVAILABLE`, `INTERNAL`; and
 * `extensions.requestId`, the id to give to support.
 */
export type QueryOfferSummaryArgs = {
  filter?: InputMaybe<OfferFilter>
}

/**
 * What the pages of Offer Management read. Nothing here writes: connectors write
 * through the Sent Offers REST API.
 *
 * Every field answers for the account of the signed-in person alone. Errors carry
 * `extensions.code` from a closed list: `BAD_INPUT`, `UNAUTHENTICATED`,
 * `FORBIDDEN`, `OFFER_NOT_FOUND`, `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`,
 * `LOG_NOT_FOUND`, `ERROR_CODE_NOT_FOUND`, `STORE_UNAVAILABLE`, `INTERNAL`; and
 * `extensions.requestId`, the id to give to support.
 */
export type QueryOfferArgs = {
  feedId: Scalars['ID']['input']
  skuId: Scalars['ID']['input']
}

/**
 * What the pages of Offer Management read. Nothing here writes: connectors write
 * through the Sent Offers REST API.
 *
 * Every field answers for the account of the signed-in person alone. Errors carry
 * `extensions.code` from a closed list: `BAD_INPUT`, `UNAUTHENTICATED`,
 * `FORBIDDEN`, `OFFER_NOT_FOUND`, `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`,
 * `LOG_NOT_FOUND`, `ERROR_CODE_NOT_FOUND`, `STORE_UNAVAILABLE`, `INTERNAL`; and
 * `extensions.requestId`, the id to give to support.
 */
export type QueryInteractionArgs = {
  feedId: Scalars['ID']['input']
  skuId: Scalars['ID']['input']
  interactionId: Scalars['ID']['input']
}

/**
 * What the pages of Offer Management read. Nothing here writes: connectors write
 * through the Sent Offers REST API.
 *
 * Every field answers for the account of the signed-in person alone. Errors carry
 * `extensions.code` from a closed list: `BAD_INPUT`, `UNAUTHENTICATED`,
 * `FORBIDDEN`, `OFFER_NOT_FOUND`, `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`,
 * `LOG_NOT_FOUND`, `ERROR_CODE_NOT_FOUND`, `STORE_UNAVAILABLE`, `INTERNAL`; and
 * `extensions.requestId`, the id to give to support.
 */
export type QueryLogArgs = {
  feedId: Scalars['ID']['input']
  skuId: Scalars['ID']['input']
  interactionId: Scalars['ID']['input']
  logId: Scalars['ID']['input']
}

/**
 * What the pages of Offer Management read. Nothing here writes: connectors write
 * through the Sent Offers REST API.
 *
 * Every field answers for the account of the signed-in person alone. Errors carry
 * `extensions.code` from a closed list: `BAD_INPUT`, `UNAUTHENTICATED`,
 * `FORBIDDEN`, `OFFER_NOT_FOUND`, `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`,
 * `LOG_NOT_FOUND`, `ERROR_CODE_NOT_FOUND`, `STORE_UNAVAILABLE`, `INTERNAL`; and
 * `extensions.requestId`, the id to give to support.
 */
export type QueryErrorCodeArgs = {
  id: Scalars['ID']['input']
}

/** A marketplace, as one connector reaches it. */
export type Channel = {
  /** Vendor and name, such as `vtex.amazon`. It is also the id of the feed. */
  id: Scalars['ID']['output']
  /** Name to show. */
  name: Scalars['String']['output']
  /** Address of the logo, http or https. */
  logo: Scalars['String']['output']
}

/** Who has to act so that an error goes away. */
export type Party =
  /** The seller, in the catalog, the prices or the stock of the store. */
  | 'SELLER'
  /** Whoever runs the connector. */
  | 'CONNECTOR'
  /** The marketplace. */
  | 'CHANNEL'

/** A kind of error, from the catalogue that Offer Management keeps. */
export type ErrorCode = {
  /** Such as `CTLG-006`. */
  id: Scalars['ID']['output']
  /** Short name of the kind, in English, such as `Description`. Pages translate it by id. */
  type: Scalars['String']['output']
  /** What the kind covers, in English. Pages translate it by id. */
  description: Scalars['String']['output']
  /** Who has to act. */
  solvedBy: Party
  /** What to do, in English; null when the seller can do nothing. */
  solutionText?: Maybe<Scalars['String']['output']>
  /** Where to do it; may hold `{accountName}`, `{skuId}` and `{productId}`. */
  solutionLink?: Maybe<Scalars['String']['output']>
}

/** One error that a failure reported about an offer. */
export type OfferError = {
  /** Code as the connector sent it; may carry a suffix. */
  code: Scalars['String']['output']
  /** The connector's own code; null when it sent none. */
  externalCode?: Maybe<Scalars['String']['output']>
  /** The connector's title, in its own language; null when it sent none. */
  title?: Maybe<Scalars['String']['output']>
  /** The connector's description, in its own language. */
  description: Scalars['String']['output']
  /** When the error was last reported. */
  date: Scalars['Instant']['output']
  /** Origin of the interaction that last reported it. */
  origin: Origin
  /** A success of any of these origins archives the error. */
  closableOrigins: Array<Origin>
  /** The interaction that last reported it. */
  interactionId: Scalars['ID']['output']
  /** When that interaction expires or expired; later than now, it can still be read. */
  interactionExpiresAt: Scalars['Instant']['output']
  /**
   * What became of it after the interaction that told it here. Read below
   * `Query.interaction` and, for open errors, `Query.offer` alone.
   */
  aftermath: Aftermath
  /** The kind of the error, by the longest known prefix of `code`; `NTMAP-001` when none is known. */
  errorCode: ErrorCode
}

/** What an interaction is about. */
export type Origin =
  /** Product information. */
  | 'CATALOG'
  /** The price. */
  | 'PRICE'
  /** The items in stock. */
  | 'INVENTORY'

/** Which side an interaction started from. */
export type Source =
  /** The seller's VTEX account. */
  | 'SELLER'
  /** The marketplace. */
  | 'CHANNEL'

/** Why an interaction happens. */
export type Context =
  /** The offer is sent for the first time. */
  | 'SETUP'
  /** The offer is kept up to date. */
  | 'ONGOING'

/** Whether more logs may come. */
export type InteractionState =
  /** More logs may come. */
  | 'OPEN'
  /** No log comes any more. */
  | 'CLOSED'

/** What came of an interaction. */
export type Result =
  /** Not closed yet. */
  | 'PROCESSING'
  /** Its last conclusive log is a success. */
  | 'SUCCESS'
  /** Its last conclusive log is a failure. */
  | 'FAILURE'
  /** Closed without a conclusive log. */
  | 'NOTIFICATION'

/** What an interaction set successfully. */
export type NewValue = {
  /** The price it set; null when it set none. */
  price?: Maybe<Money>
  /** The items in stock it set; null when it set none. */
  inventory?: Maybe<Scalars['Int']['output']>
}

/** How many logs of each type an interaction has. */
export type LogCounts = {
  /** All logs. */
  total: Scalars['Int']['output']
  /** Logs that say the goal was reached. */
  success: Scalars['Int']['output']
  /** Logs that say what is being done. */
  info: Scalars['Int']['output']
  /** Logs of a passing problem that is tried again. */
  warning: Scalars['Int']['output']
  /** Logs of an error that somebody must fix. */
  failure: Scalars['Int']['output']
}

/** What became of errors after the failure that reported them. */
export type Fate =
  /** Open on the offer, and nothing that could close it is under way. */
  | 'STILL_OPEN'
  /** Open on the offer; an interaction that can close it is under way. */
  | 'BEING_RETRIED'
  /** A later failure reported it again, or reported others in its place. */
  | 'REPLACED'
  /** What happened afterwards can no longer be read, or says nothing of it. */
  | 'UNKNOWN'
  /** A later success archived it. */
  | 'FIXED'

/** What became of errors after the failure that reported them (domain rules 3 and 4). */
export type Aftermath = {
  /** What became of it. */
  fate: Fate
  /**
   * The interaction that retries, replaced or fixed it. Null when none did, or
   * when it can no longer be read.
   */
  by?: Maybe<InteractionRef>
}

/** An interaction, as others refer to it. */
export type InteractionRef = {
  /** 32 upper-case hexadecimal digits (UUIDv7). */
  id: Scalars['ID']['output']
  /** When it began, as the connector tells it. */
  startDate: Scalars['Instant']['output']
  /** When it was closed; null while it is open. */
  closedAt?: Maybe<Scalars['Instant']['output']>
  /** What it is about. */
  origin: Origin
  /** What came of it. */
  result: Result
}

/** What happened to an offer, from one cause, told as logs. */
export type Interaction = {
  /** 32 upper-case hexadecimal digits (UUIDv7). */
  id: Scalars['ID']['output']
  /** Id of the feed. */
  feedId: Scalars['ID']['output']
  /** Id of the SKU on VTEX. */
  skuId: Scalars['ID']['output']
  /** When it began, as the connector tells it. */
  startDate: Scalars['Instant']['output']
  /** When it was registered here. */
  registeredAt: Scalars['Instant']['output']
  /** When it was closed; null while it is open. */
  closedAt?: Maybe<Scalars['Instant']['output']>
  /** It can be read until then: ten days after its registration. */
  expiresAt: Scalars['Instant']['output']
  /** Date of its latest log; null while it has none. */
  lastLogAt?: Maybe<Scalars['Instant']['output']>
  /** Which side it started from. */
  source: Source
  /** What it is about. */
  origin: Origin
  /** Why it happens. */
  context: Context
  /** Whether more logs may come. */
  state: InteractionState
  /** What came of it. */
  result: Result
  /** What it set; null unless the result is success. */
  newValue?: Maybe<NewValue>
  /** The errors that its failures reported, newest first, whether or not they are still open on the offer. */
  errors: Array<OfferError>
  /**
   * What became of its errors, all taken together: of the fates of each, the one
   * that the enum `Fate` names first. Null unless the result is failure. Read below
   * `Query.interaction` alone.
   */
  aftermath?: Maybe<Aftermath>
  /** How many of its errors are open on the offer now, whoever last reported them. */
  openErrorCount: Scalars['Int']['output']
  /** The interaction of the offer that began before it; null when none can be read. Read below `Query.interaction` alone. */
  previous?: Maybe<InteractionRef>
  /** The interaction of the offer that began after it; null when there is none. Read below `Query.interaction` alone. */
  next?: Maybe<InteractionRef>
  /** How many logs of each type it has. */
  logCounts: LogCounts
  /** The systems that wrote its logs, by name; at most 50. */
  agents: Array<Scalars['String']['output']>
  /** The offer it is about. */
  offer: Offer
  /**
   * Its logs in chronological order: by date, equal dates by arrival. They are
   * read together with the interaction, by one round trip, and so can be asked for
   * below `Query.interaction` alone, and not twice with different arguments.
   */
  logs: LogPage
  /**
   * Logs in their order of arrival, as columns; see `LogColumns`. An answer ends
   * early rather than grow beyond some megabytes. Read below `Query.interaction`
   * alone, together with the interaction.
   */
  logColumns: LogColumns
  /**
   * The logs whose evidence holds a text, in any case. An answer searches some
   * megabytes and tells how far it came. Read below `Query.interaction` alone.
   */
  evidenceMatches: EvidenceMatches
  /**
   * The evidence of several logs, in the order asked for. An answer ends early
   * rather than grow beyond some megabytes, with one log at least: ask again for
   * those that are missing. Read below `Query.interaction` alone.
   */
  evidence: Array<LogEvidence>
}

/** What happened to an offer, from one cause, told as logs. */
export type InteractionLogsArgs = {
  filter?: InputMaybe<LogFilter>
  from?: InputMaybe<Scalars['Int']['input']>
  size?: InputMaybe<Scalars['Int']['input']>
}

/** What happened to an offer, from one cause, told as logs. */
export type InteractionLogColumnsArgs = {
  after?: InputMaybe<Scalars['Int']['input']>
  size?: InputMaybe<Scalars['Int']['input']>
}

/** What happened to an offer, from one cause, told as logs. */
export type InteractionEvidenceMatchesArgs = {
  text: Scalars['String']['input']
  after?: InputMaybe<Scalars['Int']['input']>
}

/** What happened to an offer, from one cause, told as logs. */
export type InteractionEvidenceArgs = {
  logIds: Array<Scalars['ID']['input']>
}

/** What narrows a list of interactions. */
export type InteractionFilter = {
  /** Origins; absent or empty: all. */
  origins?: InputMaybe<Array<Origin>>
  /** Results; absent or empty: all. */
  results?: InputMaybe<Array<Result>>
  /** Those that began at this instant or later. */
  since?: InputMaybe<Scalars['Instant']['input']>
  /** Those that began before this instant. */
  until?: InputMaybe<Scalars['Instant']['input']>
}

/** One page of a list of interactions. */
export type InteractionPage = {
  /** The interactions of this page. */
  items: Array<Interaction>
  /** How many interactions the filter leaves, on all pages; exact up to 10,000, which is as deep as pages reach. */
  total: Scalars['Int']['output']
  /** False when the total is only a lower bound: there are at least that many. */
  isTotalExact: Scalars['Boolean']['output']
}

/** What a log tells of. */
export type LogType =
  /** The goal of the interaction was reached. */
  | 'SUCCESS'
  /** Something was done or is being done. */
  | 'INFO'
  /** Two systems failed to talk; it is tried again, and the user need do nothing. */
  | 'WARNING'
  /** An error that somebody must fix. */
  | 'FAILURE'

/**
 * The call behind a log, as text. Secrets and personal numbers were masked before
 * it was stored: in place of each stands a mark such as `__MASKED_TOKEN_33_64__`,
 * which tells what it was and between which lengths, in characters.
 */
export type Evidence = {
  /** The request, mostly as cURL; null when the connector sent none. */
  request?: Maybe<Scalars['String']['output']>
  /** The response; null when the connector sent none. */
  response?: Maybe<Scalars['String']['output']>
}

/** One line of the timeline. */
export type Log = {
  /** 32 upper-case hexadecimal digits (UUIDv7). */
  id: Scalars['ID']['output']
  /** What it tells of. */
  type: LogType
  /** When it happened, as the connector tells it. */
  date: Scalars['Instant']['output']
  /** Whether the connector told a day alone; `date` is then midnight UTC of that day. */
  isDateOnly: Scalars['Boolean']['output']
  /** What happened, in the connector's words. */
  description: Scalars['String']['output']
  /** Which system wrote it; empty when the connector did not say. */
  agent: Scalars['String']['output']
  /** Whether there is evidence to ask for. */
  hasEvidence: Scalars['Boolean']['output']
  /**
   * The call behind it; null when there is none. Read only when asked for, as it
   * may be megabytes, and of 20 logs at once at the most.
   */
  evidence?: Maybe<Evidence>
  /** The errors it lists. */
  errors: Array<LogError>
}

/** An error as a log lists it. */
export type LogError = {
  /** Code as the connector sent it. */
  code: Scalars['String']['output']
  /** The connector's own code; null when it sent none. */
  externalCode?: Maybe<Scalars['String']['output']>
  /** The connector's title; null when it sent none. */
  title?: Maybe<Scalars['String']['output']>
  /** The connector's description. */
  description: Scalars['String']['output']
  /** A success of any of these origins archives the error; empty: the origin of the interaction. */
  closableOrigins: Array<Origin>
}

/** What narrows a timeline. */
export type LogFilter = {
  /** Types; absent or empty: all. */
  types?: InputMaybe<Array<LogType>>
  /** Agents; absent or empty: all. */
  agents?: InputMaybe<Array<Scalars['String']['input']>>
  /** Text that the description or an error contains, in any case. */
  text?: InputMaybe<Scalars['String']['input']>
}

/** A piece of a timeline. */
export type LogPage = {
  /** The logs of this piece. */
  items: Array<Log>
  /** How many logs the filter leaves. */
  total: Scalars['Int']['output']
}

/** The errors of one log among columns. */
export type ErrorsOfLog = {
  /** Position of the log within the columns, from 0. */
  index: Scalars['Int']['output']
  /** The errors it lists. */
  errors: Array<LogError>
}

/**
 * Logs that arrived one after the other, as columns, for readers of a whole
 * timeline: position 0 of each column is of the first log, position 1 of the
 * second. The timeline is in order of `dates`, equal dates by arrival.
 */
export type LogColumns = {
  /**
   * How many logs had arrived by the last of these. Ask for what follows with it
   * as `after`; there is more while it is less than `total`.
   */
  through: Scalars['Int']['output']
  /** How many logs the interaction has. */
  total: Scalars['Int']['output']
  /** Ids of the logs. */
  ids: Array<Scalars['ID']['output']>
  /** What they tell of. */
  types: Array<LogType>
  /** When they happened. */
  dates: Array<Scalars['Instant']['output']>
  /** Positions of those whose connector told a day alone. */
  dateOnly: Array<Scalars['Int']['output']>
  /** What happened. */
  descriptions: Array<Scalars['String']['output']>
  /** Which systems wrote them; empty when the connector did not say. */
  agents: Array<Scalars['String']['output']>
  /** Positions of those with evidence to ask for. */
  withEvidence: Array<Scalars['Int']['output']>
  /** The errors of those that list any. */
  errors: Array<ErrorsOfLog>
}

/** The logs whose evidence holds a text. */
export type EvidenceMatches = {
  /** Ids of the logs, in order of arrival. */
  logIds: Array<Scalars['ID']['output']>
  /**
   * How many logs, in order of arrival, have been searched. Ask on with it as
   * `after`; there is more while it is less than `total`.
   */
  through: Scalars['Int']['output']
  /** How many logs the interaction has. */
  total: Scalars['Int']['output']
}

/** The evidence of one log. */
export type LogEvidence = {
  /** Id of the log. */
  logId: Scalars['ID']['output']
  /** The call behind it; null when there is none. */
  evidence?: Maybe<Evidence>
}

/** Where an offer stands on its channel. */
export type OfferStatus =
  /** Being sent for the first time, or again. */
  | 'SENDING'
  /** Received by the channel, and no error is open. */
  | 'SYNCED'
  /** At least one error is open. */
  | 'ERROR'
  /** Discarded: inactive in the catalog or no longer in the trade policy of the channel. */
  | 'UNAVAILABLE'

/** What an offer sells, as VTEX's Catalog tells it; refreshed daily. */
export type Product = {
  /** Id of the product that the SKU belongs to. */
  productId: Scalars['ID']['output']
  /** Full name of the SKU. */
  name: Scalars['String']['output']
  /** Address of the main image; null when the SKU has none. */
  imageUrl?: Maybe<Scalars['String']['output']>
  /** EAN codes of the SKU. */
  eans: Array<Scalars['String']['output']>
  /** Name of the brand; null when the Catalog gives none. */
  brand?: Maybe<Scalars['String']['output']>
  /** Name of the most specific category; null when the Catalog gives none. */
  category?: Maybe<Scalars['String']['output']>
}

/** The interaction that made an offer unavailable. */
export type Discarding = {
  /** When sending was cancelled. */
  date: Scalars['Instant']['output']
  /** The interaction that said so. */
  interactionId: Scalars['ID']['output']
}

/** A SKU of the account on a channel. */
export type Offer = {
  /** Code that identifies the offer on VTEX: 32 upper-case hexadecimal digits. */
  id: Scalars['ID']['output']
  /** Id of the feed, which is the id of the channel. */
  feedId: Scalars['ID']['output']
  /** Id of the SKU on VTEX. */
  skuId: Scalars['ID']['output']
  /** The channel it is sent to. */
  channel: Channel
  /** Id of the offer on the channel; null while the connector has not told it. */
  externalOfferId?: Maybe<Scalars['String']['output']>
  /** Where it stands. */
  status: OfferStatus
  /** Price on the channel; null when unknown. */
  price?: Maybe<Money>
  /** Items in stock on the channel; null when unknown. */
  inventory?: Maybe<Scalars['Int']['output']>
  /** The errors that are open, newest first; kept without limit of time. */
  openErrors: Array<OfferError>
  /** What made it unavailable; null in any other status. */
  discarded?: Maybe<Discarding>
  /** What it sells; null until the Catalog has answered. */
  product?: Maybe<Product>
  /** When its first interaction was opened. */
  createdAt: Scalars['Instant']['output']
  /** When something about it was last reported. */
  updatedAt: Scalars['Instant']['output']
  /**
   * Its interactions of the last ten days, newest first. They are read together
   * with the offer, by one round trip, and so can be asked for below `Query.offer`
   * alone, and not twice with different arguments.
   */
  interactions: InteractionPage
}

/** A SKU of the account on a channel. */
export type OfferInteractionsArgs = {
  filter?: InputMaybe<InteractionFilter>
  from?: InputMaybe<Scalars['Int']['input']>
  size?: InputMaybe<Scalars['Int']['input']>
}

/** What narrows a list of offers. */
export type OfferFilter = {
  /** Words of the name, or the start of a SKU ID, a product ID, an EAN or an ID on the channel. */
  text?: InputMaybe<Scalars['String']['input']>
  /** Ids of channels. */
  channels?: InputMaybe<Array<Scalars['ID']['input']>>
  /** Names of categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>
  /** Names of brands. */
  brands?: InputMaybe<Array<Scalars['String']['input']>>
  /** Statuses; absent or empty: all but unavailable. */
  statuses?: InputMaybe<Array<OfferStatus>>
}

/** What a list of offers can be ordered by. */
export type OfferSortKey =
  /** Name of the SKU, in the order of the alphabet. */
  | 'NAME'
  /** Name of the channel. */
  | 'CHANNEL'
  /** Price; unknown prices last. */
  | 'PRICE'
  /** Items in stock; unknown last. */
  | 'INVENTORY'
  /** Status: error, sending, synced, unavailable. */
  | 'STATUS'
  /** When something was last reported. */
  | 'UPDATED_AT'

/** Ascending or descending. */
export type SortDirection =
  /** Smallest, earliest or first of the alphabet first. */
  | 'ASC'
  /** Largest, latest or last of the alphabet first. */
  | 'DESC'

/** Order of a list of offers. */
export type OfferSort = {
  /** The column. */
  by: OfferSortKey
  /** The direction. */
  direction: SortDirection
}

/** How many offers are in each status. */
export type OfferSummary = {
  /** Offers in the list: synced, sending and in error; not the unavailable ones. Counted as far as those of a page. */
  total: Scalars['Int']['output']
  /** False when the total is only a lower bound: there are at least that many. */
  isTotalExact: Scalars['Boolean']['output']
  /** The statuses whose count is only a lower bound: at least that many offers have them. */
  atLeast: Array<OfferStatus>
  /** Offers that are synced. */
  synced: Scalars['Int']['output']
  /** Offers that are being sent. */
  sending: Scalars['Int']['output']
  /** Offers with an open error. */
  error: Scalars['Int']['output']
  /** Offers that are unavailable, outside the total. */
  unavailable: Scalars['Int']['output']
}

/** The values that the filters of the list can take in this account. */
export type OfferFilterOptions = {
  /** Channels with an active feed, by name. */
  channels: Array<Channel>
  /** Categories of the account's offers, by name; at most 500. */
  categories: Array<Scalars['String']['output']>
  /** Brands of the account's offers, by name; at most 500. */
  brands: Array<Scalars['String']['output']>
}

/** One page of a list of offers. */
export type OfferPage = {
  /** The offers of this page. */
  items: Array<Offer>
  /**
   * How many offers the filter leaves, on all pages; exact up to 10,000, and up to
   * 1,000 with a text, categories or brands. Pages reach 10,000 offers deep.
   */
  total: Scalars['Int']['output']
  /** False when the total is only a lower bound: there are at least that many. */
  isTotalExact: Scalars['Boolean']['output']
  /** How many offers the filter leaves in each status, its own `statuses` aside. */
  summary: OfferSummary
  /** The values that the filters can take. */
  options: OfferFilterOptions
}

/** An amount of money. */
export type Money = {
  /** The amount in units of the currency. */
  amount: Scalars['Decimal']['output']
  /** ISO 4217 code such as `BRL`; null when the connector did not say. */
  currency?: Maybe<Scalars['String']['output']>
}

export type ResolverTypeWrapper<T> = Promise<T> | T

export type Resolver<
  TResult,
  TParent = {},
  TContext = {},
  TArgs = {},
> = ResolverFn<TResult, TParent, TContext, TArgs>

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>

export interface SubscriptionSubscriberObject<
  TResult,
  TKey extends string,
  TParent,
  TContext,
  TArgs,
> {
  subscribe: SubscriptionSubscribeFn<
    { [key in TKey]: TResult },
    TParent,
    TContext,
    TArgs
  >
  resolve?: SubscriptionResolveFn<
    TResult,
    { [key in TKey]: TResult },
    TContext,
    TArgs
  >
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>
}

export type SubscriptionObject<
  TResult,
  TKey extends string,
  TParent,
  TContext,
  TArgs,
> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = {},
  TContext = {},
  TArgs = {},
> =
  | ((
      ...args: any[]
    ) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>

export type TypeResolveFn<TTypes, TParent = {}, TContext = {}> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>

export type IsTypeOfResolverFn<T = {}, TContext = {}> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo
) => boolean | Promise<boolean>

export type NextResolverFn<T> = () => Promise<T>

export type DirectiveResolverFn<
  TResult = {},
  TParent = {},
  TContext = {},
  TArgs = {},
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CacheControlScope: CacheControlScope
  AuthScope: AuthScope
  Query: ResolverTypeWrapper<{}>
  ID: ResolverTypeWrapper<Scalars['ID']['output']>
  Channel: ResolverTypeWrapper<Channel>
  Party: Party
  ErrorCode: ResolverTypeWrapper<ErrorCode>
  OfferError: ResolverTypeWrapper<OfferError>
  Origin: Origin
  Source: Source
  Context: Context
  InteractionState: InteractionState
  Result: Result
  NewValue: ResolverTypeWrapper<NewValue>
  LogCounts: ResolverTypeWrapper<LogCounts>
  Fate: Fate
  Aftermath: ResolverTypeWrapper<Aftermath>
  InteractionRef: ResolverTypeWrapper<InteractionRef>
  Interaction: ResolverTypeWrapper<Interaction>
  InteractionFilter: InteractionFilter
  InteractionPage: ResolverTypeWrapper<InteractionPage>
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>
  LogType: LogType
  Evidence: ResolverTypeWrapper<Evidence>
  Log: ResolverTypeWrapper<Log>
  LogError: ResolverTypeWrapper<LogError>
  LogFilter: LogFilter
  LogPage: ResolverTypeWrapper<LogPage>
  ErrorsOfLog: ResolverTypeWrapper<ErrorsOfLog>
  LogColumns: ResolverTypeWrapper<LogColumns>
  EvidenceMatches: ResolverTypeWrapper<EvidenceMatches>
  LogEvidence: ResolverTypeWrapper<LogEvidence>
  OfferStatus: OfferStatus
  Product: ResolverTypeWrapper<Product>
  Discarding: ResolverTypeWrapper<Discarding>
  Offer: ResolverTypeWrapper<Offer>
  OfferFilter: OfferFilter
  OfferSortKey: OfferSortKey
  SortDirection: SortDirection
  OfferSort: OfferSort
  OfferSummary: ResolverTypeWrapper<OfferSummary>
  OfferFilterOptions: ResolverTypeWrapper<OfferFilterOptions>
  OfferPage: ResolverTypeWrapper<OfferPage>
  Instant: ResolverTypeWrapper<Scalars['Instant']['output']>
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>
  Money: ResolverTypeWrapper<Money>
  String: ResolverTypeWrapper<Scalars['String']['output']>
  Int: ResolverTypeWrapper<Scalars['Int']['output']>
}

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: {}
  ID: Scalars['ID']['output']
  Channel: Channel
  ErrorCode: ErrorCode
  OfferError: OfferError
  NewValue: NewValue
  LogCounts: LogCounts
  Aftermath: Aftermath
  InteractionRef: InteractionRef
  Interaction: Interaction
  InteractionFilter: InteractionFilter
  InteractionPage: InteractionPage
  Boolean: Scalars['Boolean']['output']
  Evidence: Evidence
  Log: Log
  LogError: LogError
  LogFilter: LogFilter
  LogPage: LogPage
  ErrorsOfLog: ErrorsOfLog
  LogColumns: LogColumns
  EvidenceMatches: EvidenceMatches
  LogEvidence: LogEvidence
  Product: Product
  Discarding: Discarding
  Offer: Offer
  OfferFilter: OfferFilter
  OfferSort: OfferSort
  OfferSummary: OfferSummary
  OfferFilterOptions: OfferFilterOptions
  OfferPage: OfferPage
  Instant: Scalars['Instant']['output']
  Decimal: Scalars['Decimal']['output']
  Money: Money
  String: Scalars['String']['output']
  Int: Scalars['Int']['output']
}

export type AuthDirectiveArgs = {
  scope?: Maybe<AuthScope>
  productCode?: Maybe<Scalars['String']['input']>
  resourceCode?: Maybe<Scalars['String']['input']>
}

export type AuthDirectiveResolver<
  Result,
  Parent,
  ContextType = any,
  Args = AuthDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>

export type CacheControlDirectiveArgs = {
  scope?: Maybe<CacheControlScope>
  maxAge?: Maybe<Scalars['Int']['input']>
}

export type CacheControlDirectiveResolver<
  Result,
  Parent,
  ContextType = any,
  Args = CacheControlDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>

export type ContextDirectiveArgs = {
  provider?: Maybe<Scalars['String']['input']>
  sender?: Maybe<Scalars['String']['input']>
}

export type ContextDirectiveResolver<
  Result,
  Parent,
  ContextType = any,
  Args = ContextDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>

export type TellFailuresDirectiveArgs = {}

export type TellFailuresDirectiveResolver<
  Result,
  Parent,
  ContextType = any,
  Args = TellFailuresDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>

export type QueryResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['Query'] =
    ResolversParentTypes['Query'],
> = {
  offers?: Resolver<
    ResolversTypes['OfferPage'],
    ParentType,
    ContextType,
    RequireFields<QueryOffersArgs, 'sort' | 'from' | 'size'>
  >
  offerSummary?: Resolver<
    ResolversTypes['OfferSummary'],
    ParentType,
    ContextType,
    Partial<QueryOfferSummaryArgs>
  >
  offer?: Resolver<
    ResolversTypes['Offer'],
    ParentType,
    ContextType,
    RequireFields<QueryOfferArgs, 'feedId' | 'skuId'>
  >
  interaction?: Resolver<
    ResolversTypes['Interaction'],
    ParentType,
    ContextType,
    RequireFields<QueryInteractionArgs, 'feedId' | 'skuId' | 'interactionId'>
  >
  log?: Resolver<
    ResolversTypes['Log'],
    ParentType,
    ContextType,
    RequireFields<QueryLogArgs, 'feedId' | 'skuId' | 'interactionId' | 'logId'>
  >
  errorCode?: Resolver<
    ResolversTypes['ErrorCode'],
    ParentType,
    ContextType,
    RequireFields<QueryErrorCodeArgs, 'id'>
  >
}

export type ChannelResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['Channel'] =
    ResolversParentTypes['Channel'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  logo?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type ErrorCodeResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['ErrorCode'] =
    ResolversParentTypes['ErrorCode'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  solvedBy?: Resolver<ResolversTypes['Party'], ParentType, ContextType>
  solutionText?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType
  >
  solutionLink?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType
  >
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type OfferErrorResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['OfferError'] =
    ResolversParentTypes['OfferError'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  externalCode?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType
  >
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  date?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>
  closableOrigins?: Resolver<
    Array<ResolversTypes['Origin']>,
    ParentType,
    ContextType
  >
  interactionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  interactionExpiresAt?: Resolver<
    ResolversTypes['Instant'],
    ParentType,
    ContextType
  >
  aftermath?: Resolver<ResolversTypes['Aftermath'], ParentType, ContextType>
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type NewValueResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['NewValue'] =
    ResolversParentTypes['NewValue'],
> = {
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  inventory?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type LogCountsResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['LogCounts'] =
    ResolversParentTypes['LogCounts'],
> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  success?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  info?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  warning?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  failure?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type AftermathResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['Aftermath'] =
    ResolversParentTypes['Aftermath'],
> = {
  fate?: Resolver<ResolversTypes['Fate'], ParentType, ContextType>
  by?: Resolver<
    Maybe<ResolversTypes['InteractionRef']>,
    ParentType,
    ContextType
  >
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type InteractionRefResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['InteractionRef'] =
    ResolversParentTypes['InteractionRef'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  startDate?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>
  closedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>
  result?: Resolver<ResolversTypes['Result'], ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type InteractionResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['Interaction'] =
    ResolversParentTypes['Interaction'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  feedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  skuId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  startDate?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>
  registeredAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>
  closedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>
  expiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>
  lastLogAt?: Resolver<
    Maybe<ResolversTypes['Instant']>,
    ParentType,
    ContextType
  >
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>
  context?: Resolver<ResolversTypes['Context'], ParentType, ContextType>
  state?: Resolver<ResolversTypes['InteractionState'], ParentType, ContextType>
  result?: Resolver<ResolversTypes['Result'], ParentType, ContextType>
  newValue?: Resolver<
    Maybe<ResolversTypes['NewValue']>,
    ParentType,
    ContextType
  >
  errors?: Resolver<
    Array<ResolversTypes['OfferError']>,
    ParentType,
    ContextType
  >
  aftermath?: Resolver<
    Maybe<ResolversTypes['Aftermath']>,
    ParentType,
    ContextType
  >
  openErrorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  previous?: Resolver<
    Maybe<ResolversTypes['InteractionRef']>,
    ParentType,
    ContextType
  >
  next?: Resolver<
    Maybe<ResolversTypes['InteractionRef']>,
    ParentType,
    ContextType
  >
  logCounts?: Resolver<ResolversTypes['LogCounts'], ParentType, ContextType>
  agents?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
  offer?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>
  logs?: Resolver<
    ResolversTypes['LogPage'],
    ParentType,
    ContextType,
    RequireFields<InteractionLogsArgs, 'from' | 'size'>
  >
  logColumns?: Resolver<
    ResolversTypes['LogColumns'],
    ParentType,
    ContextType,
    RequireFields<InteractionLogColumnsArgs, 'after' | 'size'>
  >
  evidenceMatches?: Resolver<
    ResolversTypes['EvidenceMatches'],
    ParentType,
    ContextType,
    RequireFields<InteractionEvidenceMatchesArgs, 'text' | 'after'>
  >
  evidence?: Resolver<
    Array<ResolversTypes['LogEvidence']>,
    ParentType,
    ContextType,
    RequireFields<InteractionEvidenceArgs, 'logIds'>
  >
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type InteractionPageResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['InteractionPage'] =
    ResolversParentTypes['InteractionPage'],
> = {
  items?: Resolver<
    Array<ResolversTypes['Interaction']>,
    ParentType,
    ContextType
  >
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  isTotalExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type EvidenceResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['Evidence'] =
    ResolversParentTypes['Evidence'],
> = {
  request?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  response?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type LogResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['Log'] = ResolversParentTypes['Log'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  type?: Resolver<ResolversTypes['LogType'], ParentType, ContextType>
  date?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>
  isDateOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  agent?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  hasEvidence?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  evidence?: Resolver<
    Maybe<ResolversTypes['Evidence']>,
    ParentType,
    ContextType
  >
  errors?: Resolver<Array<ResolversTypes['LogError']>, ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type LogErrorResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['LogError'] =
    ResolversParentTypes['LogError'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  externalCode?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType
  >
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  closableOrigins?: Resolver<
    Array<ResolversTypes['Origin']>,
    ParentType,
    ContextType
  >
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type LogPageResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['LogPage'] =
    ResolversParentTypes['LogPage'],
> = {
  items?: Resolver<Array<ResolversTypes['Log']>, ParentType, ContextType>
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type ErrorsOfLogResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['ErrorsOfLog'] =
    ResolversParentTypes['ErrorsOfLog'],
> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  errors?: Resolver<Array<ResolversTypes['LogError']>, ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type LogColumnsResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['LogColumns'] =
    ResolversParentTypes['LogColumns'],
> = {
  through?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  ids?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>
  types?: Resolver<Array<ResolversTypes['LogType']>, ParentType, ContextType>
  dates?: Resolver<Array<ResolversTypes['Instant']>, ParentType, ContextType>
  dateOnly?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>
  descriptions?: Resolver<
    Array<ResolversTypes['String']>,
    ParentType,
    ContextType
  >
  agents?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
  withEvidence?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>
  errors?: Resolver<
    Array<ResolversTypes['ErrorsOfLog']>,
    ParentType,
    ContextType
  >
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type EvidenceMatchesResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['EvidenceMatches'] =
    ResolversParentTypes['EvidenceMatches'],
> = {
  logIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>
  through?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type LogEvidenceResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['LogEvidence'] =
    ResolversParentTypes['LogEvidence'],
> = {
  logId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  evidence?: Resolver<
    Maybe<ResolversTypes['Evidence']>,
    ParentType,
    ContextType
  >
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type ProductResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['Product'] =
    ResolversParentTypes['Product'],
> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  eans?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type DiscardingResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['Discarding'] =
    ResolversParentTypes['Discarding'],
> = {
  date?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>
  interactionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type OfferResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['Offer'] =
    ResolversParentTypes['Offer'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  feedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  skuId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>
  externalOfferId?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType
  >
  status?: Resolver<ResolversTypes['OfferStatus'], ParentType, ContextType>
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>
  inventory?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>
  openErrors?: Resolver<
    Array<ResolversTypes['OfferError']>,
    ParentType,
    ContextType
  >
  discarded?: Resolver<
    Maybe<ResolversTypes['Discarding']>,
    ParentType,
    ContextType
  >
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>
  createdAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>
  updatedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>
  interactions?: Resolver<
    ResolversTypes['InteractionPage'],
    ParentType,
    ContextType,
    RequireFields<OfferInteractionsArgs, 'from' | 'size'>
  >
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type OfferSummaryResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['OfferSummary'] =
    ResolversParentTypes['OfferSummary'],
> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  isTotalExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  atLeast?: Resolver<
    Array<ResolversTypes['OfferStatus']>,
    ParentType,
    ContextType
  >
  synced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  sending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  error?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  unavailable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type OfferFilterOptionsResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['OfferFilterOptions'] =
    ResolversParentTypes['OfferFilterOptions'],
> = {
  channels?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>
  categories?: Resolver<
    Array<ResolversTypes['String']>,
    ParentType,
    ContextType
  >
  brands?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type OfferPageResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['OfferPage'] =
    ResolversParentTypes['OfferPage'],
> = {
  items?: Resolver<Array<ResolversTypes['Offer']>, ParentType, ContextType>
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>
  isTotalExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>
  summary?: Resolver<ResolversTypes['OfferSummary'], ParentType, ContextType>
  options?: Resolver<
    ResolversTypes['OfferFilterOptions'],
    ParentType,
    ContextType
  >
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export interface InstantScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['Instant'],
  any
> {
  name: 'Instant'
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['Decimal'],
  any
> {
  name: 'Decimal'
}

export type MoneyResolvers<
  ContextType = any,
  ParentType extends ResolversParentTypes['Money'] =
    ResolversParentTypes['Money'],
> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>
}

export type Resolvers<ContextType = any> = {
  Query?: QueryResolvers<ContextType>
  Channel?: ChannelResolvers<ContextType>
  ErrorCode?: ErrorCodeResolvers<ContextType>
  OfferError?: OfferErrorResolvers<ContextType>
  NewValue?: NewValueResolvers<ContextType>
  LogCounts?: LogCountsResolvers<ContextType>
  Aftermath?: AftermathResolvers<ContextType>
  InteractionRef?: InteractionRefResolvers<ContextType>
  Interaction?: InteractionResolvers<ContextType>
  InteractionPage?: InteractionPageResolvers<ContextType>
  Evidence?: EvidenceResolvers<ContextType>
  Log?: LogResolvers<ContextType>
  LogError?: LogErrorResolvers<ContextType>
  LogPage?: LogPageResolvers<ContextType>
  ErrorsOfLog?: ErrorsOfLogResolvers<ContextType>
  LogColumns?: LogColumnsResolvers<ContextType>
  EvidenceMatches?: EvidenceMatchesResolvers<ContextType>
  LogEvidence?: LogEvidenceResolvers<ContextType>
  Product?: ProductResolvers<ContextType>
  Discarding?: DiscardingResolvers<ContextType>
  Offer?: OfferResolvers<ContextType>
  OfferSummary?: OfferSummaryResolvers<ContextType>
  OfferFilterOptions?: OfferFilterOptionsResolvers<ContextType>
  OfferPage?: OfferPageResolvers<ContextType>
  Instant?: GraphQLScalarType
  Decimal?: GraphQLScalarType
  Money?: MoneyResolvers<ContextType>
}

export type DirectiveResolvers<ContextType = any> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>
  context?: ContextDirectiveResolver<any, any, ContextType>
  tellFailures?: TellFailuresDirectiveResolver<any, any, ContextType>
}

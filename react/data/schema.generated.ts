// Written by `npm run codegen` from graphql/. A change here is lost: change graphql/.
/* eslint-disable */
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

/** Who has to act so that an error goes away. */
export type Party =
  /** The seller, in the catalog, the prices or the stock of the store. */
  | 'SELLER'
  /** Whoever runs the connector. */
  | 'CONNECTOR'
  /** The marketplace. */
  | 'CHANNEL'

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

/** What narrows a timeline. */
export type LogFilter = {
  /** Types; absent or empty: all. */
  types?: InputMaybe<Array<LogType>>
  /** Agents; absent or empty: all. */
  agents?: InputMaybe<Array<Scalars['String']['input']>>
  /** Text that the description or an error contains, in any case. */
  text?: InputMaybe<Scalars['String']['input']>
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

export type EvidenceQueryVariables = Exact<{
  feedId: Scalars['ID']['input']
  skuId: Scalars['ID']['input']
  interactionId: Scalars['ID']['input']
  logId: Scalars['ID']['input']
}>

export type EvidenceQuery = {
  log: {
    id: string
    evidence?: { request?: string | null; response?: string | null } | null
  }
}

export type EvidenceMatchesQueryVariables = Exact<{
  feedId: Scalars['ID']['input']
  skuId: Scalars['ID']['input']
  interactionId: Scalars['ID']['input']
  text: Scalars['String']['input']
  after: Scalars['Int']['input']
}>

export type EvidenceMatchesQuery = {
  interaction: {
    id: string
    evidenceMatches: { logIds: Array<string>; through: number; total: number }
  }
}

export type EvidenceOfLogsQueryVariables = Exact<{
  feedId: Scalars['ID']['input']
  skuId: Scalars['ID']['input']
  interactionId: Scalars['ID']['input']
  logIds: Array<Scalars['ID']['input']> | Scalars['ID']['input']
}>

export type EvidenceOfLogsQuery = {
  interaction: {
    id: string
    evidence: Array<{
      logId: string
      evidence?: { request?: string | null; response?: string | null } | null
    }>
  }
}

export type InteractionDetailsQueryVariables = Exact<{
  feedId: Scalars['ID']['input']
  skuId: Scalars['ID']['input']
  interactionId: Scalars['ID']['input']
  after?: InputMaybe<Scalars['Int']['input']>
  size?: InputMaybe<Scalars['Int']['input']>
}>

export type InteractionDetailsQuery = {
  interaction: {
    id: string
    feedId: string
    skuId: string
    startDate: string
    registeredAt: string
    closedAt?: string | null
    expiresAt: string
    lastLogAt?: string | null
    source: Source
    origin: Origin
    context: Context
    state: InteractionState
    result: Result
    openErrorCount: number
    agents: Array<string>
    newValue?: {
      inventory?: number | null
      price?: { amount: string; currency?: string | null } | null
    } | null
    errors: Array<{
      code: string
      externalCode?: string | null
      title?: string | null
      description: string
      date: string
      origin: Origin
      errorCode: { id: string; solvedBy: Party; solutionLink?: string | null }
      aftermath: {
        fate: Fate
        by?: {
          id: string
          startDate: string
          closedAt?: string | null
          origin: Origin
          result: Result
        } | null
      }
    }>
    aftermath?: {
      fate: Fate
      by?: {
        id: string
        startDate: string
        closedAt?: string | null
        origin: Origin
        result: Result
      } | null
    } | null
    previous?: {
      id: string
      startDate: string
      closedAt?: string | null
      origin: Origin
      result: Result
    } | null
    next?: {
      id: string
      startDate: string
      closedAt?: string | null
      origin: Origin
      result: Result
    } | null
    logCounts: {
      total: number
      success: number
      info: number
      warning: number
      failure: number
    }
    offer: {
      status: OfferStatus
      externalOfferId?: string | null
      channel: { name: string; logo: string }
      product?: {
        productId: string
        name: string
        imageUrl?: string | null
      } | null
    }
    logColumns: {
      through: number
      total: number
      ids: Array<string>
      types: Array<LogType>
      dates: Array<string>
      dateOnly: Array<number>
      descriptions: Array<string>
      agents: Array<string>
      withEvidence: Array<number>
      errors: Array<{
        index: number
        errors: Array<{
          code: string
          externalCode?: string | null
          title?: string | null
          description: string
        }>
      }>
    }
  }
}

export type LogsQueryVariables = Exact<{
  feedId: Scalars['ID']['input']
  skuId: Scalars['ID']['input']
  interactionId: Scalars['ID']['input']
  after?: InputMaybe<Scalars['Int']['input']>
  size?: InputMaybe<Scalars['Int']['input']>
}>

export type LogsQuery = {
  interaction: {
    id: string
    logColumns: {
      through: number
      total: number
      ids: Array<string>
      types: Array<LogType>
      dates: Array<string>
      dateOnly: Array<number>
      descriptions: Array<string>
      agents: Array<string>
      withEvidence: Array<number>
      errors: Array<{
        index: number
        errors: Array<{
          code: string
          externalCode?: string | null
          title?: string | null
          description: string
        }>
      }>
    }
  }
}

export type OfferDetailsQueryVariables = Exact<{
  feedId: Scalars['ID']['input']
  skuId: Scalars['ID']['input']
  filter?: InputMaybe<InteractionFilter>
  from?: InputMaybe<Scalars['Int']['input']>
  size?: InputMaybe<Scalars['Int']['input']>
}>

export type OfferDetailsQuery = {
  offer: {
    id: string
    feedId: string
    skuId: string
    externalOfferId?: string | null
    status: OfferStatus
    channel: { id: string; name: string; logo: string }
    product?: {
      productId: string
      name: string
      imageUrl?: string | null
    } | null
    openErrors: Array<{
      code: string
      externalCode?: string | null
      title?: string | null
      description: string
      date: string
      origin: Origin
      closableOrigins: Array<Origin>
      interactionId: string
      interactionExpiresAt: string
      errorCode: { id: string; solvedBy: Party }
      aftermath: {
        fate: Fate
        by?: {
          id: string
          startDate: string
          closedAt?: string | null
          origin: Origin
          result: Result
        } | null
      }
    }>
    interactions: {
      total: number
      isTotalExact: boolean
      items: Array<{
        id: string
        startDate: string
        origin: Origin
        result: Result
        newValue?: {
          inventory?: number | null
          price?: { amount: string; currency?: string | null } | null
        } | null
      }>
    }
  }
}

export type OffersQueryVariables = Exact<{
  filter?: InputMaybe<OfferFilter>
  sort?: InputMaybe<OfferSort>
  from?: InputMaybe<Scalars['Int']['input']>
  size?: InputMaybe<Scalars['Int']['input']>
}>

export type OffersQuery = {
  offers: {
    total: number
    isTotalExact: boolean
    items: Array<{
      id: string
      feedId: string
      skuId: string
      status: OfferStatus
      inventory?: number | null
      channel: { id: string; name: string; logo: string }
      product?: {
        productId: string
        name: string
        imageUrl?: string | null
      } | null
      price?: { amount: string; currency?: string | null } | null
      openErrors: Array<{ errorCode: { id: string } }>
      discarded?: { date: string; interactionId: string } | null
    }>
    summary: {
      total: number
      isTotalExact: boolean
      atLeast: Array<OfferStatus>
      synced: number
      sending: number
      error: number
      unavailable: number
    }
    options: {
      categories: Array<string>
      brands: Array<string>
      channels: Array<{ id: string; name: string; logo: string }>
    }
  }
}

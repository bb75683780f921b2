/**
 * A log is one thing that happened in an interaction, as the connector tells
 * it. It never changes once it is stored.
 */
import { Instant } from './instant'
import { OfferStatus } from './offerStatus'

export const ORIGINS = ['catalog', 'price', 'inventory'] as const

/** What an interaction, and so an error, is about. */
export type Origin = (typeof ORIGINS)[number]

export const LOG_TYPES = ['success', 'info', 'warning', 'failure'] as const

export type LogType = (typeof LOG_TYPES)[number]

/** An amount of money. */
export type Money = {
  /** Exact decimal text, such as `79.99`. */
  readonly amount: string
  /** ISO 4217; null when the connector did not say. */
  readonly currency: string | null
}

/** What a log says about the offer; null where it says nothing. */
export type LogData = {
  readonly externalOfferId: string | null
  readonly price: Money | null
  /** Items in stock, 0 or more. */
  readonly inventory: number | null
  readonly status: OfferStatus | null
}

/** An error as a log lists it. */
export type LogError = {
  /** Code of the catalogue, with or without a suffix, as it was sent. */
  readonly code: string
  /** The connector's own code; null when it sent none. */
  readonly externalCode: string | null
  readonly title: string | null
  readonly description: string
  /** A success of any of these origins archives the error; empty: the origin of the interaction. */
  readonly closableOrigins: readonly Origin[]
}

/** The call behind a log, as text; null where there is none. */
export type Evidence = {
  readonly request: string | null
  readonly response: string | null
}

/** A log without its evidence, which is read only when asked for. */
export type Log = {
  readonly id: string
  /** Counts the logs of the interaction in their order of arrival, from 1. */
  readonly seq: number
  readonly type: LogType
  readonly date: Instant
  /** Whether a day alone was told; `date` is then its midnight, UTC. */
  readonly isDateOnly: boolean
  readonly description: string
  /** The system that wrote it; empty when unknown. */
  readonly agent: string
  readonly data: LogData | null
  readonly errors: readonly LogError[]
  readonly hasEvidence: boolean
}

/** A log with its evidence. */
export type FullLog = Log & { readonly evidence: Evidence | null }

/** What a caller says of a log; the rest is given on arrival. */
export type LogRequest = Omit<
  FullLog,
  'id' | 'seq' | 'date' | 'hasEvidence'
> & {
  /** Null means: now. */
  readonly date: Instant | null
}

/** When a log speaks: by its date, equal dates by arrival (domain rule 1). */
export type Moment = { readonly date: Instant; readonly seq: number }

/** Negative when `a` speaks before `b`: the order of the timeline. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.date - b.date || a.seq - b.seq
}

import type { Query } from './offerQueryString'
import {
  joinList,
  lastingQuery,
  PAGE_SIZES,
  readPage,
  readPageSize,
  splitList,
  toQueryString,
} from './offerQueryString'

export const ORIGINS = ['catalog', 'price', 'inventory'] as const

export const RESULTS = [
  'success',
  'failure',
  'notification',
  'processing',
] as const

export type Origin = (typeof ORIGINS)[number]

export type Result = (typeof RESULTS)[number]

/** Which of an offer's interactions its page shows; stands in its address. */
export type OfferInteractionsQuery = {
  /** Empty: all. */
  origins: Origin[]
  /** Empty: all. */
  results: Result[]
  /** Counts from 1. */
  page: number
  size: number
}

/** Reads the page's address; what it cannot read counts as not said. */
export function readOfferInteractionsQuery(
  query: Query
): OfferInteractionsQuery {
  const origins = splitList(query.origin)
  const results = splitList(query.result)

  return {
    origins: ORIGINS.filter((origin) => origins.indexOf(origin) !== -1),
    results: RESULTS.filter((result) => results.indexOf(result) !== -1),
    page: readPage(query.page),
    size: readPageSize(query.size),
  }
}

/**
 * Writes the query of the page's address, with its leading `?`; what is as by
 * default is left out. Keeps the language and time zone of `current`.
 */
export function toOfferInteractionsSearch(
  list: OfferInteractionsQuery,
  current: Query = {}
): string {
  return toQueryString({
    origin: joinList(list.origins),
    result: joinList(list.results),
    page: list.page > 1 ? String(list.page) : undefined,
    size: list.size === PAGE_SIZES[0] ? undefined : String(list.size),
    ...lastingQuery(current),
  })
}

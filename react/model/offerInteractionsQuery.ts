import type { Query } from './offerQueryString'
import {
  PAGE_SIZES,
  readList,
  readPage,
  readPageSize,
  writeList,
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
  const origins = readList(query.origin)
  const results = readList(query.result)

  return {
    origins: ORIGINS.filter((origin) => origins.indexOf(origin) !== -1),
    results: RESULTS.filter((result) => results.indexOf(result) !== -1),
    page: readPage(query.page),
    size: readPageSize(query.size),
  }
}

/**
 * The parameters of the page's address. Each key of the page is there: what is
 * as by default has no value, which takes it out of an address it stood in.
 */
export function writeOfferInteractionsQuery(
  list: OfferInteractionsQuery
): Query {
  return {
    origin: writeList(list.origins),
    result: writeList(list.results),
    page: list.page > 1 ? String(list.page) : undefined,
    size: list.size === PAGE_SIZES[0] ? undefined : String(list.size),
  }
}

/** Whether a filter leaves something out. */
export function isOfferInteractionsNarrowed(
  list: OfferInteractionsQuery
): boolean {
  return list.origins.length > 0 || list.results.length > 0
}

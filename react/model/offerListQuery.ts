import type { Query } from './offerQueryString'
import {
  PAGE_SIZES,
  readList,
  readPage,
  readPageSize,
  readText,
  writeList,
  writeText,
} from './offerQueryString'

/** The columns that order the list; `updated` is its order when none is chosen. */
export const OFFER_SORT_KEYS = [
  'name',
  'channel',
  'price',
  'inventory',
  'status',
  'updated',
] as const

export type OfferSortKey = (typeof OFFER_SORT_KEYS)[number]

export type OfferSort = { by: OfferSortKey; direction: 'asc' | 'desc' }

/** The statuses that the list can be narrowed to. */
export const LISTED_STATUSES = ['sending', 'synced', 'error'] as const

export type ListedStatus = (typeof LISTED_STATUSES)[number]

/** What the offers page shows; all of it stands in its address. */
export type OfferListQuery = {
  /** `discarded` lists the offers that are unavailable, and those alone. */
  view: 'listed' | 'discarded'
  text: string
  channels: string[]
  categories: string[]
  brands: string[]
  /** Absent: any. The discarded offers have no choice of status. */
  status?: ListedStatus
  sort: OfferSort
  /** Counts from 1. */
  page: number
  size: number
}

const LATEST_FIRST: OfferSort = { by: 'updated', direction: 'desc' }

/** Reads the page's address; what it cannot read counts as not said. */
export function readOfferListQuery(query: Query): OfferListQuery {
  const view = query.view === 'discarded' ? 'discarded' : 'listed'

  return {
    view,
    text: readText(query.q).trim(),
    channels: readList(query.channel),
    categories: readList(query.category),
    brands: readList(query.brand),
    status:
      view === 'listed'
        ? LISTED_STATUSES.find((status) => status === query.status)
        : undefined,
    sort: readSort(query.sort),
    page: readPage(query.page),
    size: readPageSize(query.size),
  }
}

/**
 * The parameters of the page's address. Each key of the page is there: what is
 * as by default has no value, which takes it out of an address it stood in.
 */
export function writeOfferListQuery(list: OfferListQuery): Query {
  return {
    view: list.view === 'discarded' ? list.view : undefined,
    q: writeText(list.text),
    channel: writeList(list.channels),
    category: writeList(list.categories),
    brand: writeList(list.brands),
    status: list.status,
    sort: writeSort(list.sort),
    page: list.page > 1 ? String(list.page) : undefined,
    size: list.size === PAGE_SIZES[0] ? undefined : String(list.size),
  }
}

/** The same list with a part changed: its rows are others, so page 1 is shown. */
export function narrowOfferList(
  list: OfferListQuery,
  change: Partial<OfferListQuery>
): OfferListQuery {
  return { ...list, ...change, page: 1 }
}

/** The same list without search and filters; order and page size stay. */
export function clearOfferFilters(list: OfferListQuery): OfferListQuery {
  return narrowOfferList(list, {
    text: '',
    channels: [],
    categories: [],
    brands: [],
    status: undefined,
  })
}

/** Whether search or a filter leaves something out. */
export function isNarrowed(list: OfferListQuery): boolean {
  return (
    list.text !== '' ||
    list.channels.length > 0 ||
    list.categories.length > 0 ||
    list.brands.length > 0 ||
    list.status !== undefined
  )
}

/** The order after a click on a column's name: ascending, then descending. */
export function toggleSort(sort: OfferSort, by: OfferSortKey): OfferSort {
  return sort.by === by && sort.direction === 'asc'
    ? { by, direction: 'desc' }
    : { by, direction: 'asc' }
}

function readSort(text: string | undefined): OfferSort {
  const descending = text?.charAt(0) === '-'
  const key = descending ? text?.slice(1) : text
  const by = OFFER_SORT_KEYS.find((candidate) => candidate === key)

  return by ? { by, direction: descending ? 'desc' : 'asc' } : LATEST_FIRST
}

function writeSort({ by, direction }: OfferSort): string | undefined {
  if (by === LATEST_FIRST.by && direction === LATEST_FIRST.direction) {
    return undefined
  }

  return direction === 'desc' ? `-${by}` : by
}

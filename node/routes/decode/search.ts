import {
  DAY_MS,
  Instant,
  parseInstant,
  plus,
  SECOND_MS,
} from '../../domain/instant'
import { OfferFilter } from '../../domain/offer'
import { Result, RESULTS } from '../../domain/result'
import { InteractionSearch, InteractionSortKey } from '../../domain/store'
import { ErrorCodeSearch } from '../../operations/errorCodes'
import { Query, RawQuery } from './query'
import { ORIGIN_WORDS } from './words'

const INTERACTION_FIELDS: Readonly<Record<string, InteractionSortKey>> = {
  startdate: 'startDate',
  date: 'startDate',
  origin: 'origin',
  scope: 'origin',
  result: 'result',
  skuid: 'skuId',
  feedid: 'feedId',
  channel: 'feedId',
}

const ERROR_CODE_FIELDS = {
  id: 'id',
  code: 'id',
  type: 'type',
  errorcategory: 'type',
} as const

const RESULT_WORDS: Readonly<Record<string, Result>> = Object.fromEntries(
  RESULTS.map((result) => [result, result])
)

/** Null when a filter names only what no interaction can have, so that none is found. */
export function decodeInteractionSearch(
  raw: RawQuery
): InteractionSearch | null {
  const query = new Query(raw)
  const origins = known(query.list('scope', 'origin'), ORIGIN_WORDS)
  const results = known(query.list('result'), RESULT_WORDS)

  const search = {
    filter: {
      origins: origins ?? [],
      results: results ?? [],
      startedFrom: instantOf(query, 'fromDate'),
      startedBefore: endOf(query, 'toDate'),
    },
    offers: { text: query.one('q'), ...offerFilter(query) },
    sort: query.sort(INTERACTION_FIELDS, {
      by: 'startDate',
      direction: 'desc',
    }),
    slice: query.slice(),
  }

  query.throwAny()

  return origins && results ? search : null
}

export function decodeErrorCodeSearch(raw: RawQuery): ErrorCodeSearch {
  const query = new Query(raw)
  const openOn = offerFilter(query)
  const narrows = Object.values(openOn).some((values) => values?.length)

  const search: ErrorCodeSearch = {
    text: query.one('q') ?? '',
    types: query.all('errorCategory'),
    openOn: narrows ? openOn : null,
    sort: query.sort(ERROR_CODE_FIELDS, { by: 'id', direction: 'asc' }),
    slice: query.slice(),
  }

  query.throwAny()

  return search
}

/** Names of brands and categories may hold commas, so only channels are parted at them. */
function offerFilter(
  query: Query
): Pick<OfferFilter, 'channels' | 'brands' | 'categories'> {
  return {
    channels: query.list('channels', 'channel'),
    brands: query.all('brand', 'brands'),
    categories: query.all('category', 'categories'),
  }
}

/** The values that the words stand for; null when there are words and none is known. */
function known<T>(
  words: readonly string[],
  values: Readonly<Record<string, T>>
): readonly T[] | null {
  const found = words.flatMap((word) =>
    Object.hasOwn(values, word.toLowerCase())
      ? [values[word.toLowerCase()]]
      : []
  )

  return words.length && !found.length ? null : found
}

function instantOf(query: Query, name: string): Instant | undefined {
  const text = query.one(name)
  const instant = text === undefined ? undefined : parseInstant(text)

  if (instant === null) {
    query.fault(name, 'is not a date. Write it as 2022-03-07T09:15:00Z')
  }

  return instant ?? undefined
}

/**
 * The first instant after what the text names: a whole day when it is a date
 * alone, and else a whole second, as times are told in seconds.
 */
function endOf(query: Query, name: string): Instant | undefined {
  const instant = instantOf(query, name)

  if (instant === undefined) return undefined

  const isDay = !query.one(name)?.includes(':')
  const unit = isDay ? DAY_MS : SECOND_MS

  return plus(instant, unit - (instant % unit))
}

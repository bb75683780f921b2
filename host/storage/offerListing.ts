/**
 * One page of offers with its totals and filters, all in one statement, whose
 * cost does not grow with the account: few offers are found and put in order,
 * and many are walked along an index as far as the page reaches.
 */
import {
  ChannelOffer,
  OfferFilter,
  OfferFilterOptions,
  OfferSummary,
  statusesOf,
  toSummary,
  totalOf,
} from '../../node/domain/offer'
import { OFFER_STATUSES, OfferStatus } from '../../node/domain/offerStatus'
import { toPage } from '../../node/domain/page'
import { OfferListing, OfferSearch } from '../../node/domain/store'
import { filterOptions } from './filterOptions'
import { ListBounds } from './listBounds'
import { pageOf, pageOrder } from './matchingPage'
import { productMatches } from './offerFilters'
import { CHANNEL_OFFER, WHILE_ACTIVE } from './offerRows'
import {
  activeFeeds,
  foundByProduct,
  foundByStatus,
  statusCounts,
} from './offersFound'
import { sortKey, walks } from './offerWalks'
import { Fragment, NOTHING, Sql, sql } from './sql'

/** Of each status one more than the bound at the most; what is absent is none. */
type StatusCounts = Partial<Record<OfferStatus, number>>

/** What is asked of a listing becomes a column; what is not, a null. */
type ListingRow = {
  items: readonly ChannelOffer[]
  counts: StatusCounts
  options: OfferFilterOptions | null
}

export async function readListing(
  database: Sql,
  account: string,
  search: OfferSearch,
  bounds: ListBounds
): Promise<OfferListing> {
  const { filter, slice, withSummary } = search
  const [{ items, counts, options }] = await database.query<ListingRow>(
    listing(account, search, bounds)
  )
  const summary = summaryOf(counts, filter, bounds)

  return {
    page: toPage(
      items,
      slice,
      totalOf(summary, statusesOf(filter), bounds.countedTo)
    ),
    summary: withSummary ? summary : null,
    options,
  }
}

export async function readSummary(
  database: Sql,
  account: string,
  filter: OfferFilter,
  bounds: ListBounds
): Promise<OfferSummary> {
  const [counts] = await database.query<StatusCounts>(sql`
    WITH ${activeFeeds(account, filter)},
    ${counted(account, filter, OFFER_STATUSES, bounds)}
    SELECT ${COUNTS}`)

  return summaryOf(counts, filter, bounds)
}

const COUNTS = sql`(
  SELECT coalesce(json_object_agg(status, offers), '{}') FROM counts
)`

function listing(
  account: string,
  { filter, sort, slice, withSummary, withOptions }: OfferSearch,
  bounds: ListBounds
): Fragment {
  const statuses = statusesOf(filter)

  return sql`
    WITH ${activeFeeds(account, filter)},
    ${counted(account, filter, withSummary ? OFFER_STATUSES : statuses, bounds)},
    ${
      productMatches(filter)
        ? NOTHING
        : sql`found AS MATERIALIZED (
            ${foundByStatus(account, statuses, bounds.searchedTo)}
          ),`
    }
    ${firstOffers(account, filter, sort, slice.from + slice.size, bounds)},
    page AS (${pageOf(sort.direction, slice)})
    SELECT json_build_object(
      'items', (
        SELECT coalesce(
          json_agg(
            json_build_object(${CHANNEL_OFFER})
            ORDER BY ${pageOrder(sort.direction)}
          ),
          '[]'
        )
        FROM page JOIN offer o ON o.account = ${account}
          AND o.feed_id = page.feed_id AND o.sku_id = page.sku_id
        ${WHILE_ACTIVE}
      ),
      'counts', ${COUNTS},
      'options', ${withOptions ? filterOptions(account) : sql`NULL`}
    )`
}

/** The rows `counts`, and with a filter that says something of products the rows `found` they are counted by. */
function counted(
  account: string,
  filter: OfferFilter,
  statuses: readonly OfferStatus[],
  { countedTo, searchedTo }: ListBounds
): Fragment {
  return productMatches(filter)
    ? sql`
      found AS MATERIALIZED (${foundByProduct(account, filter, searchedTo)}),
      counts AS (
        SELECT status, count(*) AS offers FROM found GROUP BY status
      )`
    : sql`counts AS MATERIALIZED (
        ${statusCounts(account, statuses, countedTo)}
      )`
}

/** The rows `matching`: at least the first `count` of the list, from all that were `found` or from a walk. */
function firstOffers(
  account: string,
  filter: OfferFilter,
  sort: OfferSearch['sort'],
  count: number,
  { searchedTo }: ListBounds
): Fragment {
  const areAllFound = sql`(SELECT count(*) <= ${searchedTo} FROM found)`
  const { known, unknown } = walks(account, filter, sort, count)

  return sql`
    walked AS MATERIALIZED (
      SELECT * FROM (${known}) walk WHERE NOT ${areAllFound}
    ),
    matching AS (
      SELECT o.feed_id, o.sku_id, o.id, ${sortKey(account, sort.by)} AS sort_key
      FROM found CROSS JOIN LATERAL (
        SELECT * FROM offer o
        WHERE o.account = ${account} AND o.id = found.id
        LIMIT 1
      ) o
      WHERE ${areAllFound} AND o.status = ANY (${statusesOf(filter)}::text[])
      UNION ALL
      SELECT * FROM walked
      ${
        unknown
          ? sql`UNION ALL
            SELECT * FROM (${unknown}) walk
            WHERE NOT ${areAllFound}
              AND (SELECT count(*) FROM walked) < ${count}`
          : NOTHING
      }
    )`
}

function summaryOf(
  counts: StatusCounts,
  filter: OfferFilter,
  { countedTo, searchedTo }: ListBounds
): OfferSummary {
  if (!productMatches(filter)) return toSummary(counts, countedTo)

  const found = Object.values(counts).reduce((sum, count) => sum + count, 0)

  return toSummary(counts, searchedTo, found > searchedTo)
}

/** One page of offers with its totals and filters, all in one statement. */
import {
  ChannelOffer,
  MAX_FILTER_OPTIONS,
  OfferFilterOptions,
  OfferSortKey,
  statusesOf,
  toSummary,
} from '../../node/domain/offer'
import { Page } from '../../node/domain/page'
import { OfferListing, OfferSearch } from '../../node/domain/store'
import { CHANNEL } from './channels'
import { offerMatches } from './offerFilters'
import { pageOf, pageOrder } from './matchingPage'
import { CHANNEL_OFFER, WHILE_ACTIVE } from './offerRows'
import { Fragment, Sql, sql } from './sql'

export type StatusCounts = Parameters<typeof toSummary>[0]

/** What is asked of a listing becomes a column; what is not, a null. */
type ListingRow = {
  page: Page<ChannelOffer>
  counts: StatusCounts | null
  options: OfferFilterOptions | null
}

const SORT_COLUMNS: Record<OfferSortKey, Fragment> = {
  name: sql`p.name_key`,
  channel: sql`lower(c.name COLLATE "und-x-icu")`,
  price: sql`o.price_amount`,
  inventory: sql`o.inventory`,
  status: sql`o.status`,
  updatedAt: sql`o.updated_at`,
}

/** How many of the rows `matching` there are of each status. */
export const STATUS_COUNTS = sql`(
  SELECT coalesce(json_object_agg(status, offers), '{}')
  FROM (SELECT status, count(*) AS offers FROM matching GROUP BY status) counts
)`

export async function readListing(
  database: Sql,
  account: string,
  search: OfferSearch
): Promise<OfferListing> {
  const [{ page, counts, options }] = await database.query<ListingRow>(
    listing(account, search)
  )

  return { page, summary: counts && toSummary(counts), options }
}

function listing(
  account: string,
  { filter, sort, slice, withSummary, withOptions }: OfferSearch
): Fragment {
  const wanted = sql`status = ANY (${statusesOf(filter)}::text[])`

  return sql`
    WITH matching AS MATERIALIZED (
      SELECT o.feed_id, o.sku_id, o.id, o.status,
        ${SORT_COLUMNS[sort.by]} AS sort_key
      FROM offer o ${WHILE_ACTIVE}
      WHERE o.account = ${account} AND ${offerMatches(filter)}
    ),
    page AS (${pageOf(wanted, sort.direction, slice)})
    SELECT json_build_object(
      'page', json_build_object(
        'total', (SELECT count(*) FROM matching WHERE ${wanted}),
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
        )
      ),
      'counts', ${withSummary ? STATUS_COUNTS : sql`NULL`},
      'options', ${withOptions ? filterOptions(account) : sql`NULL`}
    )`
}

/** The `OfferFilterOptions` of the account, by name. */
function filterOptions(account: string): Fragment {
  // All pairs are gathered in one pass over the offers: they are few.
  return sql`(
    WITH kind AS MATERIALIZED (
      SELECT DISTINCT p.category, p.brand FROM offer o ${WHILE_ACTIVE}
      WHERE o.account = ${account}
    )
    SELECT json_build_object(
      'channels', (
        SELECT coalesce(
          json_agg(${CHANNEL} ORDER BY c.name COLLATE "und-x-icu", c.id), '[]'
        )
        FROM feed f JOIN channel c ON c.id = f.id
        WHERE f.account = ${account} AND f.active
      ),
      'categories', ${namesOf(sql`category`)},
      'brands', ${namesOf(sql`brand`)}
    )
  )`
}

/** The values of a column of the rows `kind`, each once. */
function namesOf(column: Fragment): Fragment {
  return sql`(
    SELECT coalesce(json_agg(name ORDER BY name COLLATE "und-x-icu"), '[]')
    FROM (
      SELECT DISTINCT ${column} AS name FROM kind
      WHERE ${column} IS NOT NULL
      ORDER BY name
      LIMIT ${MAX_FILTER_OPTIONS}
    ) names
  )`
}

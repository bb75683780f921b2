/**
 * One page of the interactions of all offers of an account, in one statement.
 * Few are found and put in order; of more, those that began last or first are
 * read along their index, and any other order sorts them all.
 */
import { Instant } from '../../node/domain/instant'
import { OfferFilter } from '../../node/domain/offer'
import { countedTo, Page, toPage } from '../../node/domain/page'
import {
  InteractionReading,
  InteractionSearch,
  InteractionSortKey,
  SEARCH_LOGS,
} from '../../node/domain/store'
import { firstIdOf, idStartsWith } from './ids'
import {
  INTERACTION,
  interactionMatches,
  OFFER_OF_INTERACTION,
} from './interactionRows'
import { logPage } from './logRows'
import { ListBounds } from './listBounds'
import { pageOf, pageOrder } from './matchingPage'
import { productMatches } from './offerFilters'
import { CHANNEL_OFFER, WHILE_ACTIVE } from './offerRows'
import { activeFeeds, foundByProduct } from './offersFound'
import { every, Fragment, NOTHING, Sql, sql } from './sql'

const SORT_COLUMNS: Record<InteractionSortKey, Fragment> = {
  startDate: sql`i.start_date`,
  origin: sql`i.origin`,
  result: sql`i.result`,
  skuId: sql`i.sku_id`,
  feedId: sql`i.feed_id`,
}

const EARLIEST_LOGS = logPage(
  { account: sql`i.account`, interactionId: sql`i.id` },
  { filter: {}, slice: { from: 0, size: SEARCH_LOGS }, withEvidence: false }
)

export async function searchInteractions(
  database: Sql,
  account: string,
  since: Instant,
  search: InteractionSearch,
  bounds: ListBounds
): Promise<Page<InteractionReading>> {
  const { offers, sort, slice } = search
  const narrows = productMatches(offers) !== null
  const bound = narrows ? bounds.searchedTo : bounds.countedTo

  const [page] = await database.query<Page<InteractionReading>>(sql`
    WITH ${activeFeeds(account, offers)},
    ${
      narrows
        ? sql`found AS MATERIALIZED (
            ${foundByProduct(account, offers, bounds.searchedTo)}
          ),`
        : NOTHING
    }
    counted AS MATERIALIZED (
      ${narrows ? ofOffers(account, since, search, bound, bounds) : ofAccount(account, since, search, bound)}
    ),
    matching AS (
      SELECT counted.* FROM counted
      WHERE (SELECT count(*) <= ${bound} FROM counted)
      UNION ALL
      SELECT * FROM (
        ${walk(account, since, search, slice.from + slice.size)}
      ) walk
      WHERE (SELECT count(*) > ${bound} FROM counted)
    ),
    page AS (${pageOf(sort.direction, slice)})
    SELECT json_build_object(
      'total', (SELECT count(*) FROM counted),
      'items', (
        SELECT coalesce(
          json_agg(
            json_build_object(
              ${CHANNEL_OFFER}, 'interaction', ${INTERACTION},
              'logs', ${EARLIEST_LOGS}
            )
            ORDER BY ${pageOrder(sort.direction)}
          ),
          '[]'
        )
        FROM ${OFFER_OF_INTERACTION} ${WHILE_ACTIVE}
        JOIN page ON page.id = i.id
        WHERE i.account = ${account} AND i.id = ANY (ARRAY(SELECT id FROM page))
      )
    )`)

  return toPage(page.items, slice, countedTo(bound, page.total))
}

/** The interactions that the search leaves, one more than the bound at the most. */
function ofAccount(
  account: string,
  since: Instant,
  search: InteractionSearch,
  bound: number
): Fragment {
  return sql`
    SELECT i.id, ${SORT_COLUMNS[search.sort.by]} AS sort_key
    FROM interaction i
    WHERE i.account = ${account} AND ${isLeft(account, since, search)}
    LIMIT ${bound + 1}`
}

/** The same by the offers that were `found`, as long as they are all there are, and by the ids of interactions. */
function ofOffers(
  account: string,
  since: Instant,
  search: InteractionSearch,
  bound: number,
  { searchedTo }: ListBounds
): Fragment {
  const areAllFound = sql`(SELECT count(*) <= ${searchedTo} FROM found)`
  const row = sql`i.id, ${SORT_COLUMNS[search.sort.by]} AS sort_key`
  const ofFound = isReadable(since, search)
  const byId = startOfId(search.offers)

  return sql`
    (
      SELECT ${row}
      FROM found
      CROSS JOIN LATERAL (
        SELECT o.feed_id, o.sku_id FROM offer o
        WHERE o.account = ${account} AND o.id = found.id LIMIT 1
      ) o
      CROSS JOIN LATERAL (
        SELECT * FROM interaction i
        WHERE i.account = ${account} AND ${ofFound} AND i.feed_id = o.feed_id AND i.sku_id = o.sku_id
        LIMIT ${bound + 1}
      ) i
      WHERE ${areAllFound}
      LIMIT ${bound + 1}
    )
    UNION
    (
      SELECT ${row} FROM interaction i
      WHERE i.account = ${account} AND NOT ${areAllFound} AND ${isLeft(account, since, search)}
      LIMIT ${bound + 1}
    )
    ${
      byId
        ? sql`UNION (
            SELECT ${row} FROM interaction i
            WHERE i.account = ${account} AND ${byId} AND ${isLeft(account, since, search)}
            LIMIT ${bound + 1}
          )`
        : NOTHING
    }
    LIMIT ${bound + 1}`
}

/** The first interactions of the list. Only that of their start has an index. */
function walk(
  account: string,
  since: Instant,
  search: InteractionSearch,
  count: number
): Fragment {
  const { by, direction } = search.sort
  const key = SORT_COLUMNS[by]
  const order = sql`${key} ${direction === 'asc' ? sql`ASC` : sql`DESC`}, i.id`

  return by === 'startDate'
    ? sql`
      SELECT i.id, ${key} AS sort_key
      FROM (
        SELECT * FROM interaction i
        WHERE i.account = ${account} AND ${startsWithin(search)}
        ORDER BY ${order} OFFSET 0
      ) i
      WHERE ${isLeft(account, since, search)}
      LIMIT ${count}`
    : sql`
      SELECT i.id, ${key} AS sort_key FROM interaction i
      WHERE i.account = ${account} AND ${isLeft(account, since, search)}
      ORDER BY ${order} LIMIT ${count}`
}

function startsWithin({ filter }: InteractionSearch): Fragment {
  const { startedFrom, startedBefore } = filter

  return interactionMatches({ startedFrom, startedBefore })
}

/** True for the interactions `i` of the account in the feeds `active` that the filter of interactions leaves. */
function isReadable(since: Instant, { filter }: InteractionSearch): Fragment {
  return every([
    sql`i.id >= ${firstIdOf(since)}`,
    sql`i.feed_id = ANY (ARRAY(SELECT id FROM active))`,
    interactionMatches(filter),
  ])
}

/** True for the interactions `i` of the account that the search leaves. */
function isLeft(
  account: string,
  since: Instant,
  search: InteractionSearch
): Fragment {
  const ofProduct = productMatches(search.offers)
  const byId = startOfId(search.offers)

  if (!ofProduct) return isReadable(since, search)

  const ofOffer = (condition: Fragment) => sql`(
    SELECT ${condition} FROM offer o
    JOIN product p ON p.account = o.account AND p.sku_id = o.sku_id
    WHERE o.account = ${account} AND o.feed_id = i.feed_id
      AND o.sku_id = i.sku_id
  )`
  const kind = productMatches({ ...search.offers, text: '' })

  return every([
    isReadable(since, search),
    byId
      ? sql`(
          ${ofOffer(ofProduct)}
          OR (${byId} AND ${kind ? ofOffer(kind) : sql`true`})
        )`
      : ofOffer(ofProduct),
  ])
}

/** True for the interactions `i` with ids that begin with the text; null when none can. */
function startOfId({ text }: OfferFilter): Fragment | null {
  return text?.trim() ? idStartsWith(sql`i.id`, text.trim()) : null
}

/**
 * The first offers of a list in the order of an index, without sorting all of
 * them: rows with `feed_id`, `sku_id`, `id` and `sort_key`, each way as a part of
 * a statement that begins with `activeFeeds`. What an order of its own and
 * OFFSET 0 stand around is read just so, whatever the planner thinks of it.
 */
import { OfferFilter, OfferSortKey, statusesOf } from '../../node/domain/offer'
import { Direction, Sort } from '../../node/domain/page'
import { productMatches } from './offerFilters'
import { IS_ACTIVE } from './offersFound'
import { every, Fragment, sql } from './sql'

/** What the offers `o` of the account are sorted by. */
export function sortKey(account: string, by: OfferSortKey): Fragment {
  switch (by) {
    case 'name':
      return sql`(
        SELECT p.name_key FROM product p
        WHERE p.account = ${account} AND p.sku_id = o.sku_id
      )`
    case 'channel':
      return sql`(
        SELECT lower(c.name COLLATE "und-x-icu") FROM channel c
        WHERE c.id = o.feed_id
      )`
    case 'price':
      return sql`o.price_amount`
    case 'inventory':
      return sql`o.inventory`
    case 'status':
      return sql`o.status`
    case 'updatedAt':
      return sql`o.updated_at`
  }
}

/** With a limit, any, the planner thinks of the first rows and not of all. */
const MORE_THAN_ALL = 2 ** 31 - 1

/** A walk along the known values, and one along the unknown, which come last; null where there are none. */
type Walks = { readonly known: Fragment; readonly unknown: Fragment | null }

/** Each gives the first `count` at the most. */
export function walks(
  account: string,
  filter: OfferFilter,
  { by, direction }: Sort<OfferSortKey>,
  count: number
): Walks {
  const left = isLeft(account, filter)
  const key = sortKey(account, by)
  const row = sql`o.feed_id, o.sku_id, o.id, ${key} AS sort_key`
  const along = (order: Fragment, condition: Fragment) => sql`
    SELECT ${row} FROM (
      SELECT * FROM offer o WHERE o.account = ${account}
      ORDER BY ${order} OFFSET 0
    ) o
    WHERE ${condition} AND ${left}
    LIMIT ${count}`

  switch (by) {
    case 'updatedAt':
      return {
        known: along(
          sql`${toward(sql`o.updated_second`, direction)},
            ${toward(sql`o.updated_at`, direction)}, o.id`,
          sql`true`
        ),
        unknown: null,
      }
    case 'name':
      return {
        known: byName(account, left, direction, count),
        unknown: along(sql`o.id`, sql`${key} IS NULL`),
      }
    case 'channel':
    case 'status':
      return {
        known: byPart(account, filter, { by, direction }, count),
        unknown: null,
      }
    // An index on these would cost every log more than such a list is worth.
    case 'price':
    case 'inventory':
      return {
        known: sql`
          SELECT ${row} FROM offer o WHERE o.account = ${account} AND ${left}
          ORDER BY ${toward(key, direction)} NULLS LAST, o.id
          LIMIT ${count}`,
        unknown: null,
      }
  }
}

function byName(
  account: string,
  left: Fragment,
  direction: Direction,
  count: number
): Fragment {
  return sql`
    SELECT o.feed_id, o.sku_id, o.id, p.name_key AS sort_key
    FROM (
      SELECT p.sku_id, p.name_key FROM product p
      WHERE p.account = ${account} AND p.name_key IS NOT NULL
      ORDER BY ${toward(sql`p.name_key`, direction)} LIMIT ${MORE_THAN_ALL}
    ) p
    CROSS JOIN LATERAL (
      SELECT * FROM offer o
      WHERE o.account = ${account} AND o.sku_id = p.sku_id OFFSET 0
    ) o
    WHERE ${left}
    ORDER BY ${toward(sql`p.name_key`, direction)}, o.id
    LIMIT ${count}`
}

/** What has few values is walked value after value, each in the order of ids. */
function byPart(
  account: string,
  filter: OfferFilter,
  { by, direction }: Sort<OfferSortKey>,
  count: number
): Fragment {
  return sql`
    SELECT first.feed_id, first.sku_id, first.id, part.sort_key
    FROM (
      SELECT o.feed_id, o.status, ${sortKey(account, by)} AS sort_key
      FROM (
        SELECT active.id AS feed_id, wanted.status
        FROM active
        CROSS JOIN unnest(${statusesOf(filter)}::text[]) wanted (status)
      ) o
    ) part
    CROSS JOIN LATERAL (
      SELECT o.feed_id, o.sku_id, o.id FROM (
        SELECT * FROM offer o
        WHERE o.account = ${account} AND o.feed_id = part.feed_id
          AND o.status = part.status
        ORDER BY o.id OFFSET 0
      ) o
      WHERE ${isLeft(account, filter)}
      LIMIT ${count}
    ) first
    ORDER BY ${toward(sql`part.sort_key`, direction)}, first.id
    LIMIT ${count}`
}

function toward(column: Fragment, direction: Direction): Fragment {
  return direction === 'asc' ? sql`${column} ASC` : sql`${column} DESC`
}

/** True for the offers `o` that the filter leaves. */
export function isLeft(account: string, filter: OfferFilter): Fragment {
  const ofProduct = productMatches(filter)

  return every([
    sql`o.status = ANY (${statusesOf(filter)}::text[])`,
    IS_ACTIVE,
    ...(ofProduct
      ? [
          sql`(
            SELECT ${ofProduct} FROM product p
            WHERE p.account = ${account} AND p.sku_id = o.sku_id
          )`,
        ]
      : []),
  ])
}

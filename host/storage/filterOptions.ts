/**
 * What the filters of a list can take. Categories and brands are few among many
 * products: from each the index leads to the next, so that what it costs is
 * their number and not that of the offers.
 */
import { MAX_FILTER_OPTIONS } from '../../node/domain/offer'
import { CHANNEL } from './channels'
import { Fragment, sql } from './sql'

/** The `OfferFilterOptions` of the account, by name. */
export function filterOptions(account: string): Fragment {
  return sql`json_build_object(
    'channels', (
      SELECT coalesce(
        json_agg(${CHANNEL} ORDER BY c.name COLLATE "und-x-icu", c.id), '[]'
      )
      FROM feed f JOIN channel c ON c.id = f.id
      WHERE f.account = ${account} AND f.active
    ),
    'categories', ${namesOf(account, sql`category`)},
    'brands', ${namesOf(account, sql`brand`)}
  )`
}

/** The values of a column of the products that have an offer in an active feed, each once. */
function namesOf(account: string, column: Fragment): Fragment {
  const nextAfter = (last: Fragment | null) => sql`(
    SELECT p.${column} FROM product p
    WHERE p.account = ${account}
      AND ${last ? sql`p.${column} > ${last}` : sql`p.${column} IS NOT NULL`}
    ORDER BY p.${column} LIMIT 1
  )`

  return sql`(
    WITH RECURSIVE each AS (
      SELECT ${nextAfter(null)} AS name
      UNION ALL
      SELECT ${nextAfter(sql`each.name`)} FROM each WHERE each.name IS NOT NULL
    )
    SELECT coalesce(json_agg(name ORDER BY name COLLATE "und-x-icu"), '[]')
    FROM (
      SELECT each.name FROM each
      WHERE each.name IS NOT NULL AND (
        SELECT true FROM product p
        CROSS JOIN LATERAL (
          SELECT FROM offer o
          WHERE o.account = ${account} AND o.sku_id = p.sku_id AND EXISTS (
            SELECT FROM feed f
            WHERE f.account = ${account} AND f.id = o.feed_id AND f.active
          )
          LIMIT 1
        ) o
        WHERE p.account = ${account} AND p.${column} = each.name
        LIMIT 1
      )
      LIMIT ${MAX_FILTER_OPTIONS}
    ) names
  )`
}

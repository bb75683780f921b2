/**
 * The offers that a filter leaves, found by indexes, and no more of them than a
 * bound: parts of a statement that begins with `activeFeeds`. Each part is
 * asked for row by row, so that no plan reads on when the bound is reached,
 * whatever the planner takes the size of an account for.
 */
import { OfferFilter } from '../../node/domain/offer'
import { OfferStatus } from '../../node/domain/offerStatus'
import { searchWords } from '../../node/domain/searchKey'
import { kindMatches } from './offerFilters'
import { every, Fragment, sql } from './sql'
import { beginsWith } from './textRange'

/** The rows `active`: the active feeds that the filter leaves, by `id`, which is that of the channel. */
export function activeFeeds(
  account: string,
  { channels }: OfferFilter
): Fragment {
  return sql`active AS MATERIALIZED (
    SELECT f.id FROM feed f
    WHERE f.account = ${account} AND f.active
      AND ${channels?.length ? sql`f.id = ANY (${channels}::text[])` : sql`true`}
  )`
}

/** True for the offers `o` of the feeds `active`. */
export const IS_ACTIVE = sql`o.feed_id = ANY (ARRAY(SELECT id FROM active))`

/** Each `status` with how many `offers` of the feeds `active` have it, one more than the bound at the most. */
export function statusCounts(
  account: string,
  statuses: readonly OfferStatus[],
  bound: number
): Fragment {
  return sql`
    SELECT wanted.status, (
      SELECT count(*) FROM (
        SELECT FROM active CROSS JOIN LATERAL (
          ${ofStatus(account, bound)}
        ) o
        LIMIT ${bound + 1}
      ) counted
    ) AS offers
    FROM unnest(${statuses}::text[]) wanted (status)`
}

/** Offers of the feeds `active` with one of the statuses, one more than the bound at the most. */
export function foundByStatus(
  account: string,
  statuses: readonly OfferStatus[],
  bound: number
): Fragment {
  return sql`
    SELECT o.id, wanted.status
    FROM active CROSS JOIN unnest(${statuses}::text[]) wanted (status)
    CROSS JOIN LATERAL (${ofStatus(account, bound)}) o
    LIMIT ${bound + 1}`
}

/** In an order that only the index for it has, so that no plan reads the table. */
function ofStatus(account: string, bound: number): Fragment {
  return sql`
    SELECT o.id FROM offer o
    WHERE o.account = ${account} AND o.feed_id = active.id
      AND o.status = wanted.status
    ORDER BY o.id LIMIT ${bound + 1}`
}

/** Offers of the feeds `active` by what the filter says of the product, one more than the bound at the most. */
export function foundByProduct(
  account: string,
  filter: OfferFilter,
  bound: number
): Fragment {
  const text = filter.text?.trim()
  const kind = kindMatches(filter)
  const ofProducts = (condition: Fragment) => sql`(
    SELECT o.id, o.status
    FROM product p CROSS JOIN LATERAL (
      SELECT * FROM offer o
      WHERE o.account = ${account} AND o.sku_id = p.sku_id AND ${IS_ACTIVE}
      OFFSET 0
    ) o
    WHERE p.account = ${account} AND ${condition} AND ${kind}
    LIMIT ${bound + 1}
  )`

  if (!text) return ofProducts(sql`true`)

  const start = text.toLowerCase()
  const byChannelId = sql`(
    SELECT o.id, o.status FROM offer o
    WHERE o.account = ${account} AND o.external_offer_id IS NOT NULL
      AND ${beginsWith(sql`o.external_offer_id`, start)} AND ${IS_ACTIVE}
      AND (
        SELECT ${kind} FROM product p
        WHERE p.account = ${account} AND p.sku_id = o.sku_id
      )
    LIMIT ${bound + 1}
  )`
  const sources = [
    ofProducts(hasWords(searchWords(text))),
    ofProducts(beginsWith(sql`p.sku_id`, start)),
    ofProducts(
      sql`p.product_id IS NOT NULL AND ${beginsWith(sql`p.product_id`, start)}`
    ),
    ofProducts(hasEan(start)),
    byChannelId,
  ]

  return sql`
    ${sources.reduce((all, one) => sql`${all} UNION ${one}`)}
    LIMIT ${bound + 1}`
}

function hasWords(words: readonly string[]): Fragment {
  return words.length
    ? every([
        sql`p.name_key IS NOT NULL`,
        ...words.map((word) => sql`p.name_key LIKE ${`%${literal(word)}%`}`),
      ])
    : sql`false`
}

/** Each EAN begins a line of `ean_lines`; the rows that the index finds are looked at once more. */
function hasEan(start: string): Fragment {
  return sql`p.eans <> '{}' AND p.ean_lines LIKE ${`%\n${literal(start)}%`}
    AND EXISTS (
      SELECT FROM unnest(p.eans) ean WHERE starts_with(lower(ean), ${start})
    )`
}

/** The text in a pattern of LIKE, where it stands for nothing but itself. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/**
 * How the interactions around one of an offer are read: its neighbours, and the
 * few that decide what became of its errors. Rows `w` are interactions of the
 * offer that can be read. Where an interaction stands among those of its offer,
 * and what it settles, is what the domain's ledger says, told in SQL.
 */
import { asId } from './ids'
import { asInstant } from './instants'
import { Fragment, sql } from './sql'

/** The offer, and the id from which on its interactions can be read: values, or columns of a row. */
export type ReadableOffer = {
  readonly account: string
  readonly feedId: string | Fragment
  readonly skuId: string | Fragment
  readonly firstId: Fragment
}

const REF = sql`
  'id', ${asId(sql`w.id`)}, 'startDate', ${asInstant(sql`w.start_date`)},
  'closedAt', ${asInstant(sql`w.closed_at`)}, 'origin', w.origin,
  'result', w.result`

const WITNESS = sql`json_build_object(
  ${REF}, 'context', w.context, 'settles', w.settles
)`

const SETTLES = sql`CASE
  WHEN w.result = 'success' THEN 'success'
  WHEN w.tally->'errors' <> '[]' THEN 'failure'
END`

/** The `Neighbours` of the interaction `i` of the offer. */
export function neighbours(offer: ReadableOffer): Fragment {
  const nearest = (before: boolean) => sql`(
    SELECT json_build_object(${REF}) FROM interaction w
    WHERE ${ofOffer(offer)} AND (w.start_date, w.id)
      ${before ? sql`<` : sql`>`} (i.start_date, i.id)
    ORDER BY
      ${before ? sql`w.start_date DESC, w.id DESC` : sql`w.start_date, w.id`}
    LIMIT 1
  )`

  return sql`json_build_object(
    'previous', ${nearest(true)}, 'next', ${nearest(false)}
  )`
}

/** The witnesses that decide about the errors of the interaction `i` of the offer `o`. */
export function witnesses(offer: ReadableOffer): Fragment {
  // None that stands later began earlier than `i` stands, so the index by start serves.
  return sql`CASE WHEN i.tally->'errors' = '[]' THEN '[]' ELSE (
    WITH place AS MATERIALIZED (SELECT ${standsAt(sql`i`)} AS start),
    later AS MATERIALIZED (
      SELECT w.id, w.start_date, w.closed_at, w.origin, w.result, w.context,
        ${SETTLES} AS settles, ${standsAt(sql`w`)} AS start
      FROM interaction w
      WHERE ${ofOffer(offer)}
        AND w.start_date >= (SELECT start FROM place)
        AND (
          (${standsAt(sql`w`)}, w.id) > ((SELECT start FROM place), i.id)
          OR (w.id = i.id AND w.result = 'success')
        )
    ),
    teller AS (
      SELECT DISTINCT (error->>'interactionId')::uuid AS id
      FROM jsonb_array_elements(o.open_errors) error
    )
    SELECT coalesce(json_agg(${WITNESS}), '[]')
    FROM (
      (
        SELECT DISTINCT ON (origin) * FROM later
        WHERE settles IS NOT NULL
        ORDER BY origin, start, id
      )
      UNION ALL ${latestUnderWay(sql`later`)}
      UNION ALL (
        SELECT w.id, w.start_date, w.closed_at, w.origin, w.result, w.context,
          ${SETTLES}, NULL
        FROM teller JOIN interaction w ON w.id = teller.id
        WHERE ${ofOffer(offer)} AND w.id <> i.id
      )
    ) w
  ) END`
}

/** The `OfferRetries` of the offer `o`. */
export function offerRetries(offer: ReadableOffer): Fragment {
  return sql`(
    WITH under_way AS MATERIALIZED (
      SELECT w.id, w.start_date, w.closed_at, w.origin, w.result, w.context,
        ${SETTLES} AS settles, ${standsAt(sql`w`)} AS start
      FROM interaction w
      WHERE ${ofOffer(offer)} AND w.closed_at IS NULL
    )
    SELECT json_build_object(
      'told', (
        SELECT coalesce(
          json_agg(DISTINCT jsonb_build_object(
            'id', report->'id', 'startDate', report->'startDate'
          )), '[]'
        )
        FROM offer_ledger ledger
        CROSS JOIN jsonb_array_elements(ledger.ledger->'reports') report
        WHERE ledger.account = o.account AND ledger.feed_id = o.feed_id
          AND ledger.sku_id = o.sku_id AND report->'id' IN (
            SELECT error->'interactionId'
            FROM jsonb_array_elements(o.open_errors) error
          )
      ),
      'witnesses', (
        SELECT coalesce(json_agg(${WITNESS}), '[]')
        FROM (${latestUnderWay(sql`under_way`)}) w
      )
    )
  )`
}

function latestUnderWay(rows: Fragment): Fragment {
  return sql`(
    SELECT DISTINCT ON (origin, context) * FROM ${rows}
    WHERE closed_at IS NULL AND settles IS NULL
    ORDER BY origin, context, start DESC, id DESC
  )`
}

/** True for the readable interactions `w` of the offer. */
function ofOffer(offer: ReadableOffer): Fragment {
  return sql`w.account = ${offer.account} AND w.feed_id = ${offer.feedId}
    AND w.sku_id = ${offer.skuId} AND w.id >= ${offer.firstId}`
}

/** When the interaction begins, or when its id was made if it claims to begin later. */
function standsAt(row: Fragment): Fragment {
  return sql`least(${row}.start_date, to_timestamp((
    'x0000' || left(replace(${row}.id::text, '-', ''), 12)
  )::bit(64)::bigint / 1000.0))`
}

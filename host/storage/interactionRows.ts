/** How interactions are read: the database itself puts their columns into the shape of the domain. */
import { Slice } from '../../node/domain/page'
import { InteractionFilter } from '../../node/domain/interactionQuery'
import { asId } from './ids'
import { asInstant, stored } from './instants'
import { every, Fragment, sql } from './sql'

/** An `Interaction` of the row `i`. */
export const INTERACTION = sql`json_build_object(
  'account', i.account, 'feedId', i.feed_id, 'skuId', i.sku_id,
  'id', ${asId(sql`i.id`)}, 'startDate', ${asInstant(sql`i.start_date`)},
  'source', i.source, 'origin', i.origin, 'context', i.context,
  'state', CASE WHEN i.closed_at IS NULL THEN 'open' ELSE 'closed' END,
  'closedAt', ${asInstant(sql`i.closed_at`)}, 'tally', i.tally
)`

/** The rows `i`, each with its offer `o`. */
export const OFFER_OF_INTERACTION = sql`
  interaction i
  JOIN offer o ON o.account = i.account AND o.feed_id = i.feed_id
    AND o.sku_id = i.sku_id`

/** True for the rows `i` that the filter leaves. */
export function interactionMatches(filter: InteractionFilter): Fragment {
  const { origins, results, sources, startedFrom, startedBefore } = filter
  const conditions = []

  if (origins?.length) conditions.push(sql`i.origin = ANY (${origins}::text[])`)
  if (results?.length) conditions.push(sql`i.result = ANY (${results}::text[])`)
  if (sources?.length) conditions.push(sql`i.source = ANY (${sources}::text[])`)
  if (startedFrom !== undefined) {
    conditions.push(sql`i.start_date >= ${stored(startedFrom)}`)
  }
  if (startedBefore !== undefined) {
    conditions.push(sql`i.start_date < ${stored(startedBefore)}`)
  }

  return every(conditions)
}

/**
 * A `Page<Interaction>` of the rows `i` that the condition leaves, newest first;
 * its total is one more than the bound at the most.
 */
export function interactionPage(
  condition: Fragment,
  slice: Slice,
  bound: number
): Fragment {
  return sql`json_build_object(
    'total', (
      SELECT count(*) FROM (
        SELECT FROM interaction i WHERE ${condition} LIMIT ${bound + 1}
      ) counted
    ),
    'items', (
      SELECT coalesce(
        json_agg(${INTERACTION} ORDER BY i.start_date DESC, i.id DESC), '[]'
      )
      FROM (
        SELECT * FROM interaction i WHERE ${condition}
        ORDER BY i.start_date DESC, i.id DESC
        LIMIT ${slice.size} OFFSET ${slice.from}
      ) i
    )
  )`
}

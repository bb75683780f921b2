/** One page of the interactions of all offers of an account, in one statement. */
import { Instant } from '../../node/domain/instant'
import { Page } from '../../node/domain/page'
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
import { pageOf, pageOrder } from './matchingPage'
import { offerMatches } from './offerFilters'
import { CHANNEL_OFFER, WHILE_ACTIVE } from './offerRows'
import { Fragment, Sql, sql } from './sql'

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
  { filter, offers, sort, slice }: InteractionSearch
): Promise<Page<InteractionReading>> {
  const byId = offers.text ? idStartsWith(sql`i.id`, offers.text.trim()) : null

  const [page] = await database.query<Page<InteractionReading>>(sql`
    WITH matching AS MATERIALIZED (
      SELECT i.id, ${SORT_COLUMNS[sort.by]} AS sort_key
      FROM ${OFFER_OF_INTERACTION} ${WHILE_ACTIVE}
      WHERE i.account = ${account} AND i.id >= ${firstIdOf(since)}
        AND ${interactionMatches(filter)} AND ${offerMatches(offers, byId)}
    ),
    page AS (${pageOf(sort.direction, slice)})
    SELECT json_build_object(
      'total', (SELECT count(*) FROM matching),
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
        WHERE i.account = ${account}
      )
    )`)

  return page
}

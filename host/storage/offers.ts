/** Reads of one offer, and of what all offers add up to: each is one statement. */
import { Instant } from '../../node/domain/instant'
import { OfferKey } from '../../node/domain/interaction'
import { OfferFilter, statusesOf } from '../../node/domain/offer'
import { InteractionFilter } from '../../node/domain/interactionQuery'
import { OfferReading, Store } from '../../node/domain/store'
import { firstIdOf } from './ids'
import { interactionMatches, interactionPage } from './interactionRows'
import { offerMatches } from './offerFilters'
import { ListBounds } from './listBounds'
import { readListing, readSummary } from './offerListing'
import { CHANNEL_OFFER, WHILE_ACTIVE } from './offerRows'
import { every, Fragment, NOTHING, Sql, sql } from './sql'
import { offerRetries } from './witnessRows'

export function offers(
  database: Sql,
  bounds: ListBounds
): Pick<
  Store,
  'readOffer' | 'searchOffers' | 'summariseOffers' | 'listOpenErrorCodes'
> {
  return {
    readOffer: async (key, since, interactions, withRetries) => {
      const page =
        interactions &&
        interactionPage(
          ofOffer(key, since, interactions.filter),
          interactions.slice
        )

      const [reading = null] = await database.query<OfferReading>(sql`
        SELECT json_build_object(
          ${CHANNEL_OFFER}, 'interactions', ${page ?? sql`NULL`}
          ${withRetries ? sql`, 'retries', ${offerRetries(key, since)}` : NOTHING}
        )
        FROM offer o ${WHILE_ACTIVE}
        WHERE o.account = ${key.account} AND o.feed_id = ${key.feedId}
          AND o.sku_id = ${key.skuId}`)

      return reading
    },

    searchOffers: (account, search) =>
      readListing(database, account, search, bounds),

    summariseOffers: (account, filter) =>
      readSummary(database, account, filter, bounds),

    listOpenErrorCodes: (account, filter) =>
      database.query<string>(openErrorCodes(account, filter)),
  }
}

/** True for the readable interactions `i` of the offer that the filter leaves. */
function ofOffer(
  { account, feedId, skuId }: OfferKey,
  since: Instant,
  filter: InteractionFilter
): Fragment {
  return every([
    sql`i.account = ${account} AND i.feed_id = ${feedId}`,
    sql`i.sku_id = ${skuId} AND i.id >= ${firstIdOf(since)}`,
    interactionMatches(filter),
  ])
}

function openErrorCodes(account: string, filter: OfferFilter): Fragment {
  return sql`
    SELECT to_json(code)
    FROM (
      SELECT DISTINCT error->>'code' AS code
      FROM offer o ${WHILE_ACTIVE}
      CROSS JOIN jsonb_array_elements(o.open_errors) error
      WHERE o.account = ${account} AND ${offerMatches(filter)}
        AND o.status = ANY (${statusesOf(filter)}::text[])
    ) codes
    ORDER BY code`
}

/** Reads of one offer, and of what all offers add up to: each is one statement. */
import { Instant } from '../../node/domain/instant'
import { OfferKey } from '../../node/domain/interaction'
import { InteractionFilter } from '../../node/domain/interactionQuery'
import { countedTo, toPage } from '../../node/domain/page'
import { OfferReading, Store } from '../../node/domain/store'
import { firstIdOf } from './ids'
import { interactionMatches, interactionPage } from './interactionRows'
import { ListBounds } from './listBounds'
import { readListing, readSummary } from './offerListing'
import { openErrorCodes } from './openErrorCodes'
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
          interactions.slice,
          bounds.countedTo
        )

      const [reading = null] = await database.query<OfferReading>(sql`
        SELECT json_build_object(
          ${CHANNEL_OFFER}, 'interactions', ${page ?? sql`NULL`}
          ${withRetries ? sql`, 'retries', ${offerRetries({ ...key, firstId: firstIdOf(since) })}` : NOTHING}
        )
        FROM offer o ${WHILE_ACTIVE}
        WHERE o.account = ${key.account} AND o.feed_id = ${key.feedId}
          AND o.sku_id = ${key.skuId}`)

      return (
        reading && {
          ...reading,
          interactions:
            interactions &&
            reading.interactions &&
            toPage(
              reading.interactions.items,
              interactions.slice,
              countedTo(bounds.countedTo, reading.interactions.total)
            ),
        }
      )
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

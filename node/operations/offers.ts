/** What a caller can do with offers: they come into being by interactions, so here they are only read. */
import { Failure } from '../domain/errors'
import { OfferKey, readableSince } from '../domain/interaction'
import { InteractionFilter } from '../domain/interactionQuery'
import { OfferFilter, OfferSummary } from '../domain/offer'
import { Slice } from '../domain/page'
import { OfferListing, OfferReading, OfferSearch } from '../domain/store'
import { Deps } from './deps'

/** One page of the offers of an account. */
export function searchOffers(
  { store }: Pick<Deps, 'store'>,
  account: string,
  search: OfferSearch
): Promise<OfferListing> {
  return store.searchOffers(account, search)
}

/** How many offers are in each status. */
export function summariseOffers(
  { store }: Pick<Deps, 'store'>,
  account: string,
  filter: OfferFilter
): Promise<OfferSummary> {
  return store.summariseOffers(account, filter)
}

/**
 * One offer, and its interactions that can still be read where asked for.
 *
 * @throws `OFFER_NOT_FOUND`, also when its feed is not active.
 */
export async function getOffer(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  key: OfferKey,
  interactions: { filter: InteractionFilter; slice: Slice } | null,
  withRetries = false
): Promise<OfferReading> {
  const reading = await store.readOffer(
    key,
    readableSince(clock()),
    interactions,
    withRetries
  )

  if (!reading) {
    throw new Failure(
      'OFFER_NOT_FOUND',
      `There is no offer of the SKU ${key.skuId} in an active feed ${key.feedId}.`
    )
  }

  return reading
}

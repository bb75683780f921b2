import { Channel } from '../domain/channel'
import { toIso } from '../domain/instant'
import { ChannelOffer, OfferSummary } from '../domain/offer'
import { Total } from '../domain/page'
import { upperCase } from './arguments'
import { presentOfferError } from './presentOfferError'
import type * as wire from './schema.generated'

/** The offer without its interactions and the fates of its errors, which only `offer` answers for. */
export function presentOffer({ offer, channel }: ChannelOffer): Omit<
  wire.Offer,
  'interactions' | 'openErrors'
> & {
  openErrors: Array<ReturnType<typeof presentOfferError>>
} {
  const { discarded, product } = offer

  return {
    id: offer.id,
    feedId: offer.feedId,
    skuId: offer.skuId,
    channel: presentChannel(channel),
    externalOfferId: offer.externalOfferId,
    status: upperCase(offer.status),
    price: offer.price,
    inventory: offer.inventory,
    openErrors: offer.openErrors.map(presentOfferError),
    discarded: discarded && {
      date: toIso(discarded.date),
      interactionId: discarded.interactionId,
    },
    product: product && { ...product, eans: [...product.eans] },
    createdAt: toIso(offer.createdAt),
    updatedAt: toIso(offer.updatedAt),
  }
}

export function presentChannel({ id, name, logo }: Channel): wire.Channel {
  return { id, name, logo }
}

export function presentSummary(summary: OfferSummary): wire.OfferSummary {
  const { atLeast = [], ...counts } = summary

  return {
    ...counts,
    ...presentTotal(summary),
    atLeast: atLeast.map(upperCase),
  }
}

/** How many items a list has; as many as are told, unless it is said otherwise. */
export function presentTotal({
  total,
  isTotalExact = true,
}: Total): Required<Total> {
  return { total, isTotalExact }
}

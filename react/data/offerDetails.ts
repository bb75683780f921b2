import { displayedCode } from '../model/displayedCode'
import type { OfferDetails, OfferInteraction, OpenError } from '../model/offer'
import type {
  OfferInteractionsQuery,
  Origin,
  Result,
} from '../model/offerInteractionsQuery'
import { ORIGINS } from '../model/offerInteractionsQuery'
import { firstOf } from '../model/offerPaging'
import { toAftermath } from './aftermath'
import OFFER_DETAILS from './offerDetails.graphql'
import { toMoney } from './offerMoney'
import { OFFER_STATUSES } from './offers'
import { useLastRead } from './offersLastRead'
import type {
  OfferDetailsQuery,
  OfferDetailsQueryVariables,
  Origin as WireOrigin,
  Result as WireResult,
} from './schema.generated'
import type { Read } from './useRead'
import { useRead } from './useRead'
import { ORIGIN_OF, PARTY_OF, RESULT_OF } from './words'

type WireOffer = OfferDetailsQuery['offer']

const WIRE_ORIGINS: Record<Origin, WireOrigin> = {
  catalog: 'CATALOG',
  price: 'PRICE',
  inventory: 'INVENTORY',
}

const WIRE_RESULTS: Record<Result, WireResult> = {
  success: 'SUCCESS',
  failure: 'FAILURE',
  notification: 'NOTIFICATION',
  processing: 'PROCESSING',
}

/** Reads an offer with the part `list` of its interactions. */
export function useOfferDetails(
  offer: { feedId: string; skuId: string },
  list: OfferInteractionsQuery
): Read<OfferDetails> {
  const variables = toOfferDetailsVariables(offer, list)

  const read = useRead(JSON.stringify(variables), async (client) => {
    const { data } = await client.query<OfferDetailsQuery>({
      query: OFFER_DETAILS,
      variables,
    })

    return toOfferDetails(data)
  })

  return useLastRead(JSON.stringify(offer), read)
}

/** What to ask for, so that an offer's page shows `list` of its interactions. */
export function toOfferDetailsVariables(
  offer: { feedId: string; skuId: string },
  list: OfferInteractionsQuery
): OfferDetailsQueryVariables {
  return {
    feedId: offer.feedId,
    skuId: offer.skuId,
    filter: {
      origins: list.origins.map((origin) => WIRE_ORIGINS[origin]),
      results: list.results.map((result) => WIRE_RESULTS[result]),
    },
    from: firstOf(list.page, list.size),
    size: list.size,
  }
}

export function toOfferDetails({ offer }: OfferDetailsQuery): OfferDetails {
  return {
    id: offer.id,
    feedId: offer.feedId,
    skuId: offer.skuId,
    channel: offer.channel,
    status: OFFER_STATUSES[offer.status],
    name: offer.product?.name,
    imageUrl: offer.product?.imageUrl ?? undefined,
    productId: offer.product?.productId,
    externalOfferId: offer.externalOfferId ?? undefined,
    openErrors: offer.openErrors.map(toOpenError),
    interactions: offer.interactions.items.map(toInteraction),
    interactionTotal: offer.interactions.total,
    isInteractionTotalExact: offer.interactions.isTotalExact,
  }
}

function toOpenError(error: WireOffer['openErrors'][number]): OpenError {
  const origin = ORIGIN_OF[error.origin]
  const closable = error.closableOrigins.map((wire) => ORIGIN_OF[wire])

  return {
    code: displayedCode(error.code, error.externalCode),
    errorCodeId: error.errorCode.id,
    title: error.title || undefined,
    description: error.description,
    date: error.date,
    origin,
    solvedBy: PARTY_OF[error.errorCode.solvedBy],
    aftermath: toAftermath(error.aftermath),
    fixableOrigins:
      closable.length === 0
        ? [origin]
        : ORIGINS.filter((candidate) => closable.indexOf(candidate) !== -1),
    interactionId: error.interactionId,
    interactionExpiresAt: error.interactionExpiresAt,
  }
}

function toInteraction(
  interaction: WireOffer['interactions']['items'][number]
): OfferInteraction {
  return {
    id: interaction.id,
    date: interaction.startDate,
    origin: ORIGIN_OF[interaction.origin],
    result: RESULT_OF[interaction.result],
    newPrice: toMoney(interaction.newValue?.price),
    newInventory: interaction.newValue?.inventory ?? undefined,
  }
}

import type { OfferPage, OfferRow, OfferStatus } from '../model/offer'
import type { OfferListQuery, OfferSort } from '../model/offerListQuery'
import { firstOf } from '../model/offerPaging'
import { toMoney } from './offerMoney'
import OFFERS from './offers.graphql'
import { useLastRead } from './offersLastRead'
import type {
  OfferSort as WireSort,
  OfferSortKey as WireSortKey,
  OfferStatus as WireStatus,
  OffersQuery,
  OffersQueryVariables,
} from './schema.generated'
import type { Read } from './useRead'
import { useRead } from './useRead'

export const OFFER_STATUSES: Record<WireStatus, OfferStatus> = {
  SYNCED: 'synced',
  SENDING: 'sending',
  ERROR: 'error',
  UNAVAILABLE: 'unavailable',
}

const SORT_KEYS: Record<OfferSort['by'], WireSortKey> = {
  name: 'NAME',
  channel: 'CHANNEL',
  price: 'PRICE',
  inventory: 'INVENTORY',
  status: 'STATUS',
  updated: 'UPDATED_AT',
}

const LISTED: Record<NonNullable<OfferListQuery['status']>, WireStatus> = {
  sending: 'SENDING',
  synced: 'SYNCED',
  error: 'ERROR',
}

/** Reads what the offers page shows for `list`. */
export function useOffers(list: OfferListQuery): Read<OfferPage> {
  const variables = toOffersVariables(list)

  const read = useRead(JSON.stringify(variables), async (client) => {
    const { data } = await client.query<OffersQuery>({
      query: OFFERS,
      variables,
    })

    return toOfferPage(data)
  })

  return useLastRead(list.view, read)
}

/** What to ask for, so that the page shows `list`. */
export function toOffersVariables(list: OfferListQuery): OffersQueryVariables {
  return {
    filter: {
      text: list.text || undefined,
      channels: list.channels,
      categories: list.categories,
      brands: list.brands,
      statuses: toStatuses(list),
    },
    sort: toSort(list.sort),
    from: firstOf(list.page, list.size),
    size: list.size,
  }
}

function toStatuses({ view, status }: OfferListQuery): WireStatus[] {
  if (view === 'discarded') return ['UNAVAILABLE']

  return status ? [LISTED[status]] : []
}

function toSort({ by, direction }: OfferSort): WireSort {
  return { by: SORT_KEYS[by], direction: direction === 'asc' ? 'ASC' : 'DESC' }
}

export function toOfferPage({ offers }: OffersQuery): OfferPage {
  return {
    rows: offers.items.map(toOfferRow),
    total: offers.total,
    isTotalExact: offers.isTotalExact,
    summary: {
      ...offers.summary,
      atLeast: offers.summary.atLeast.map((status) => OFFER_STATUSES[status]),
    },
    options: offers.options,
  }
}

function toOfferRow(offer: OffersQuery['offers']['items'][number]): OfferRow {
  return {
    id: offer.id,
    feedId: offer.feedId,
    skuId: offer.skuId,
    channel: offer.channel,
    status: OFFER_STATUSES[offer.status],
    name: offer.product?.name,
    imageUrl: offer.product?.imageUrl ?? undefined,
    productId: offer.product?.productId,
    price: toMoney(offer.price),
    inventory: offer.inventory ?? undefined,
    errorCodeId: offer.openErrors[0]?.errorCode.id,
    discarded: offer.discarded ?? undefined,
  }
}

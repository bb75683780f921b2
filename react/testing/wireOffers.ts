import type { OfferDetailsQuery, OffersQuery } from '../data/schema.generated'

export type WirePage = OffersQuery['offers']
export type WireRow = WirePage['items'][number]
export type WireOffer = OfferDetailsQuery['offer']
export type WireError = WireOffer['openErrors'][number]
export type WireInteraction = WireOffer['interactions']['items'][number]

const AMAZON = {
  id: 'vtex.amazon',
  name: 'Amazon',
  logo: 'https://example.com/amazon.png',
}

/** An offer as the list of offers has it. */
export function wireRow(change: Partial<WireRow> = {}): WireRow {
  return {
    id: '0199A0B1C2D3E4F50617283940516273',
    feedId: AMAZON.id,
    skuId: '1',
    status: 'SYNCED',
    channel: AMAZON,
    product: { productId: '7', name: 'Fusilli 500 g', imageUrl: null },
    price: { amount: '9.75', currency: 'BRL' },
    inventory: 272,
    openErrors: [],
    discarded: null,
    ...change,
  }
}

/** What the server answers to the offers page. */
export function wirePage(change: Partial<WirePage> = {}): OffersQuery {
  return {
    offers: {
      items: [wireRow()],
      total: 1,
      isTotalExact: true,
      summary: wireSummary({ total: 1, synced: 1 }),
      options: {
        channels: [AMAZON, { ...AMAZON, id: 'v2v.saggin', name: 'Saggin' }],
        categories: ['Pasta & Sauces', 'Tea'],
        brands: ['A+B', 'Garofalo', 'M&M'],
      },
      ...change,
    },
  }
}

/** How many offers there are; none unless told otherwise. */
export function wireSummary(
  change: Partial<WirePage['summary']> = {}
): WirePage['summary'] {
  return {
    total: 0,
    isTotalExact: true,
    synced: 0,
    sending: 0,
    error: 0,
    unavailable: 0,
    atLeast: [],
    ...change,
  }
}

/** A page of an offer's interactions, which is all of them unless told otherwise. */
export function wireInteractions(
  items: WireInteraction[],
  total: number = items.length
): WireOffer['interactions'] {
  return { items, total, isTotalExact: true }
}

/** An open error of an offer. */
export function wireError(change: Partial<WireError> = {}): WireError {
  return {
    code: 'INVNT-001',
    externalCode: 'ERR_SKU_UNAVAILABLE',
    title: 'SKU without stock',
    description: 'The channel takes no offer without stock.',
    date: '2026-03-07T10:59:41.000Z',
    origin: 'INVENTORY',
    closableOrigins: [],
    interactionId: '0199A0B1C2D3E4F50617283940516274',
    interactionExpiresAt: '2999-01-01T00:00:00.000Z',
    errorCode: { id: 'INVNT-001', solvedBy: 'SELLER' },
    aftermath: { fate: 'STILL_OPEN', by: null },
    ...change,
  }
}

/** A row of an offer's interactions. */
export function wireInteraction(
  change: Partial<WireInteraction> = {}
): WireInteraction {
  return {
    id: '0199A0B1C2D3E4F50617283940516275',
    startDate: '2026-03-07T09:15:00.000Z',
    origin: 'PRICE',
    result: 'SUCCESS',
    newValue: { price: { amount: '79.99', currency: 'BRL' }, inventory: null },
    ...change,
  }
}

/** What the server answers to an offer's page. */
export function wireOffer(change: Partial<WireOffer> = {}): OfferDetailsQuery {
  return {
    offer: {
      id: '0199A0B1C2D3E4F50617283940516273',
      feedId: AMAZON.id,
      skuId: '405535',
      externalOfferId: 'B0ABC',
      status: 'SYNCED',
      channel: AMAZON,
      product: { productId: '7', name: 'Buzz G', imageUrl: null },
      openErrors: [],
      interactions: wireInteractions([wireInteraction()]),
      ...change,
    },
  }
}

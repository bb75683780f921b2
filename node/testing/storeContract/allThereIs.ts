/** Everything that a store can tell of one account, asked for at once. */
import { Store } from '../../domain/store'
import {
  ALL,
  allLogs,
  anInteractionSearch,
  anOfferSearch,
  aProduct,
  keyOf,
  NOW,
  Seller,
  SINCE,
} from '../factories'
import { anError } from '../offerStory'

const PLENTY = 1_000_000

export type Told = Awaited<ReturnType<typeof tellAll>>

const NO_OFFERS = { total: 0, synced: 0, sending: 0, error: 0, unavailable: 0 }

/** What `readAll` answers when there is nothing to tell. */
export const NOTHING_TOLD = {
  feeds: [],
  feed: null,
  interaction: null,
  log: null,
  offer: null,
  listing: {
    page: { items: [], total: 0 },
    summary: NO_OFFERS,
    options: { channels: [], categories: [], brands: [] },
  },
  summary: NO_OFFERS,
  interactions: { items: [], total: 0 },
  codes: [],
}

/** Gives the account something in every answer. */
export async function tellAll(store: Store, seller: Seller) {
  const { interaction, logs } = await seller.report({
    logs: [
      {
        type: 'failure',
        errors: [anError()],
        evidence: { request: 'curl https://a.example', response: null },
      },
    ],
  })

  await store.saveProduct(
    seller.account,
    '1',
    aProduct({ brand: 'Casa', category: 'Coffee' }),
    NOW
  )

  return { interaction, log: logs[0] }
}

/** What each read tells the account when it asks for the same things. */
export async function readAll(store: Store, account: string, told: Told) {
  const key = { ...keyOf(told.interaction), account }

  return {
    feeds: await store.listFeeds(account),
    feed: await store.findFeed(account, key.feedId),
    interaction: await store.readInteraction(
      key,
      SINCE,
      allLogs({}, { withEvidence: true }),
      {
        columns: { after: 0, size: 100, maxBytes: PLENTY },
        evidenceMatches: { text: 'curl', after: 0, maxBytes: PLENTY },
        evidence: { logIds: [told.log.id], maxBytes: PLENTY },
        withNeighbours: true,
        withWitnesses: true,
      }
    ),
    log: await store.readLog(key, SINCE, told.log.id),
    offer: await store.readOffer(key, SINCE, { filter: {}, slice: ALL }, true),
    listing: await store.searchOffers(
      account,
      anOfferSearch({ withSummary: true, withOptions: true })
    ),
    summary: await store.summariseOffers(account, {}),
    interactions: await store.searchInteractions(
      account,
      SINCE,
      anInteractionSearch()
    ),
    codes: await store.listOpenErrorCodes(account, {}),
  }
}

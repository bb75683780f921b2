/** Reads show what belongs to an active feed alone, and no interaction that was registered before `since`. */
import { Instant, plus } from '../../domain/instant'
import { readableSince, RETENTION_MS } from '../../domain/interaction'
import { Store } from '../../domain/store'
import { activateFeed, deactivateFeed } from '../../operations/feeds'
import {
  ALL,
  anInteractionSearch,
  anOfferSearch,
  aSeller,
  keyOf,
  NOW,
  Seller,
  SINCE,
} from '../factories'
import { StoreOf } from './storeOf'
import { NOTHING_TOLD, readAll, tellAll } from './allThereIs'

export function describeVisibility(store: StoreOf): void {
  describe('reads show what belongs to an active feed alone', () => {
    test('a deactivated feed hides all that it holds, and shows it when it is active again', async () => {
      const { account, feedId, ...seller } = await aSeller(store())
      const told = await tellAll(store(), { account, feedId, ...seller })
      const before = await readAll(store(), account, told)

      await deactivateFeed({ store: store() }, account, feedId)
      expect(await readAll(store(), account, told)).toEqual(NOTHING_TOLD)

      await activateFeed(
        { store: store() },
        { account, id: feedId, affiliateId: 'SGN', salesChannel: '1' }
      )
      expect(await readAll(store(), account, told)).toEqual(before)
    })

    test('the feeds beside it stay as they are', async () => {
      const seller = await aSeller(store())
      const other = await seller.sellOn({})

      await seller.report()
      await seller.report({ feedId: other })
      await deactivateFeed({ store: store() }, seller.account, seller.feedId)
      const { page } = await store().searchOffers(
        seller.account,
        anOfferSearch()
      )

      expect(page.items.map(({ offer }) => offer.feedId)).toEqual([other])
    })
  })

  describe('reads show no interaction that was registered before `since`', () => {
    test('it is there in the last millisecond of its ten days, and gone in the next', async () => {
      const seller = await aSeller(store())
      const registered = plus(NOW, -RETENTION_MS)
      const { interaction, logs } = await seller.report({
        now: registered,
        startDate: NOW,
        logs: [{ date: NOW }],
      })
      const key = keyOf(interaction)

      const readAt = (now: Instant) =>
        readInteractions(store(), seller, readableSince(now), key, logs[0].id)

      expect(await readAt(plus(NOW, -1))).toEqual({
        read: interaction.id,
        log: logs[0].id,
        ofOffer: 1,
        found: 1,
      })
      expect(await readAt(NOW)).toEqual({
        read: undefined,
        log: undefined,
        ofOffer: 0,
        found: 0,
      })
    })

    test('its offer and the open errors stay', async () => {
      const seller = await aSeller(store())

      await seller.report({
        now: plus(NOW, -2 * RETENTION_MS),
        logs: [{ type: 'failure' }],
      })
      const reading = await store().readOffer(seller.offer(), SINCE, {
        filter: {},
        slice: ALL,
      })

      expect(reading?.offer).toMatchObject({ status: 'error' })
      expect(reading?.offer.openErrors).toHaveLength(1)
      expect(reading?.interactions).toEqual({ items: [], total: 0 })
    })
  })
}

/** What every read of interactions shows of one. */
async function readInteractions(
  store: Store,
  { account }: Seller,
  since: Instant,
  key: Parameters<Store['readInteraction']>[0],
  logId: string
) {
  const reading = await store.readInteraction(key, since, null)
  const log = await store.readLog(key, since, logId)
  const offer = await store.readOffer(key, since, { filter: {}, slice: ALL })
  const found = await store.searchInteractions(
    account,
    since,
    anInteractionSearch()
  )

  return {
    read: reading?.interaction.id,
    log: log?.id,
    ofOffer: offer?.interactions?.total,
    found: found.total,
  }
}

/** Changes: what decides them is given, what is stored, what never is. */
import { Failure } from '../../domain/errors'
import { Offer } from '../../domain/offer'
import { EMPTY_LEDGER } from '../../domain/offerLedger'
import { deactivateFeed } from '../../operations/feeds'
import {
  aChannel,
  ALL,
  allLogs,
  aProduct,
  aSeller,
  keyOf,
  newId,
  NOW,
  SINCE,
  unique,
} from '../factories'
import { editOffer, snapshot } from '../snapshots'
import { StoreOf } from './storeOf'

const PARALLEL = 50

export function describeChanges(store: StoreOf): void {
  describe('a change', () => {
    test('of a channel is decided by what is stored', async () => {
      const channel = aChannel()
      const renamed = { ...channel, name: 'Renamed' }
      const seen: unknown[] = []

      const change = (next: typeof channel) =>
        store().changeChannel(channel.id, (current) => {
          seen.push(current)

          return next
        })

      expect(await change(channel)).toEqual(channel)
      expect(await change(renamed)).toEqual(renamed)
      await change(channel)
      expect(seen).toEqual([null, channel, renamed])
    })

    test('of a feed is decided by the feed, active or not, and its channel', async () => {
      const { account, feedId } = await aSeller(store())
      const [{ feed, channel }] = await store().listFeeds(account)
      const seen: unknown[] = []

      const change = (active: boolean) =>
        store().changeFeed(account, feedId, (current, ofFeed) => {
          seen.push(current, ofFeed)

          return { ...feed, active }
        })

      expect(await change(false)).toEqual({ ...feed, active: false })
      await change(true)
      expect(seen).toEqual([feed, channel, { ...feed, active: false }, channel])
    })

    test('of a feed nobody had is decided by nothing', async () => {
      const stop = new Failure('FEED_NOT_FOUND', 'No such feed')
      const change = store().changeFeed(
        'nobody',
        unique('none'),
        (...given) => {
          expect(given).toEqual([null, null])
          throw stop
        }
      )

      await expect(change).rejects.toBe(stop)
    })

    test('of an offer is decided by nothing when the account has no such feed', async () => {
      const key = { account: unique('new'), feedId: 'none', skuId: '1' }

      expect(await snapshot(store(), key, null)).toEqual({
        feed: null,
        offer: null,
        ledger: EMPTY_LEDGER,
        interaction: null,
      })
    })

    test('of an offer is decided by its feed, offer, ledger and interaction', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report({ logs: [{}] })
      const found = await snapshot(store(), seller.offer(), interaction.id)

      expect(found.feed?.active).toBe(true)
      expect(found.offer).toMatchObject({ skuId: '1', status: 'sending' })
      expect(found.interaction).toEqual(interaction)
    })

    test('of an offer is given the feed when it is not active', async () => {
      const seller = await aSeller(store())

      await deactivateFeed({ store: store() }, seller.account, seller.feedId)
      const { feed } = await snapshot(store(), seller.offer(), null)

      expect(feed).toMatchObject({ id: seller.feedId, active: false })
    })

    test('of an offer is given no interaction when no id was given, or that of another offer', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report({ skuId: '2' })

      await seller.report()
      const none = await snapshot(store(), seller.offer(), null)
      const other = await snapshot(store(), seller.offer(), interaction.id)

      expect([none.interaction, other.interaction]).toEqual([null, null])
    })

    test('throws on what decide throws, and nothing of an offer is stored', async () => {
      const seller = await aSeller(store())
      const stop = new Error('stop')
      const change = store().changeOffer(seller.offer(), null, () => {
        throw stop
      })

      await expect(change).rejects.toBe(stop)
      const { offer } = await snapshot(store(), seller.offer(), null)

      expect(offer).toBeNull()
    })

    test('that the store refuses has stored nothing of it', async () => {
      const seller = await aSeller(store())
      const { interaction, logs } = await seller.report({ logs: [{}] })
      const look = () => snapshot(store(), seller.offer(), interaction.id)
      const before = await look()
      const [log] = logs

      const counted = editOffer(
        store(),
        seller.offer(),
        interaction.id,
        () => ({
          offer: { ...(before.offer as Offer), status: 'error' },
          logs: [
            { ...log, id: newId(NOW), seq: 2 },
            { ...log, id: newId(NOW), seq: log.seq },
          ],
        })
      )

      await expect(counted).rejects.toMatchObject({ code: 'INTERNAL' })
      const reading = await store().readInteraction(
        keyOf(interaction),
        SINCE,
        allLogs()
      )

      expect(await look()).toEqual(before)
      expect(reading?.logs?.items).toEqual(logs)
    })

    test('never takes the interaction of another offer', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report()
      const other = await seller.report({ skuId: '2' })

      const taken = editOffer(store(), seller.offer(), interaction.id, () => ({
        interaction: other.interaction,
      }))

      await expect(taken).rejects.toMatchObject({ code: 'INTERNAL' })
    })

    test('of an offer leaves its product as it is stored', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report()

      await editOffer(store(), seller.offer(), interaction.id, ({ offer }) => ({
        offer: { ...offer, product: aProduct() },
      }))
      const { offer } = await snapshot(store(), seller.offer(), null)

      expect(offer?.product).toBeNull()
    })
  })

  describe('changes of one offer happen one after the other', () => {
    test(`${PARALLEL} logs at once are all kept, counted from 1 without a gap`, async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report()
      const key = keyOf(interaction)

      await Promise.all(
        Array.from({ length: PARALLEL }, (_, index) =>
          seller.addLogs(key, [{ description: `${index}` }])
        )
      )
      const reading = await store().readInteraction(key, SINCE, allLogs())
      const logs = reading?.logs?.items ?? []
      const numbers = Array.from({ length: PARALLEL }, (_, index) => index)

      expect(logs.map(({ seq }) => seq).sort(byNumber)).toEqual(
        numbers.map((index) => index + 1)
      )
      expect(
        logs.map(({ description }) => Number(description)).sort(byNumber)
      ).toEqual(numbers)
      expect(reading?.interaction.tally.counts.info).toBe(PARALLEL)
    })

    test('interactions opened at once make one offer', async () => {
      const seller = await aSeller(store())

      await Promise.all(Array.from({ length: 10 }, () => seller.report()))
      const reading = await store().readOffer(seller.offer(), SINCE, {
        filter: {},
        slice: ALL,
      })
      const ids = reading?.interactions?.items.map(({ id }) => id)

      expect(ids).toHaveLength(10)
      expect(ids).toContain(reading?.offer.id)
    })

    test('offers of one SKU made at once on several channels share its product', async () => {
      const seller = await aSeller(store())
      const other = await seller.sellOn({})

      await Promise.all([seller.report(), seller.report({ feedId: other })])
      const readings = await Promise.all(
        [seller.feedId, other].map((feedId) =>
          store().readOffer({ ...seller.offer(), feedId }, SINCE, null)
        )
      )

      expect(readings.map((reading) => reading?.offer.skuId)).toEqual([
        '1',
        '1',
      ])
    })

    test('so do changes of one feed', async () => {
      const seller = await aSeller(store())
      const seen: boolean[] = []

      await Promise.all(
        Array.from({ length: 10 }, () =>
          store().changeFeed(seller.account, seller.feedId, (feed) => {
            if (!feed) throw new Error('no feed')
            seen.push(feed.active)

            return { ...feed, active: !feed.active }
          })
        )
      )

      expect(seen).toEqual(
        Array.from({ length: 10 }, (_, index) => index % 2 === 0)
      )
    })
  })
}

function byNumber(a: number, b: number): number {
  return a - b
}

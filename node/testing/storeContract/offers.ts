/** Reads of one offer. */
import { plus } from '../../domain/instant'
import { InteractionFilter } from '../../domain/interactionQuery'
import { ALL, aSeller, NOW, SINCE } from '../factories'
import { StoreOf } from './storeOf'

export function describeOfferReads(store: StoreOf): void {
  describe('an offer is read', () => {
    test('with its channel, and no interactions when they were not asked for', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report()

      expect(await store().readOffer(seller.offer(), SINCE, null)).toEqual({
        offer: {
          ...seller.offer(),
          id: interaction.id,
          status: 'sending',
          openErrors: [],
          price: null,
          inventory: null,
          externalOfferId: null,
          discarded: null,
          createdAt: NOW,
          updatedAt: NOW,
          product: null,
        },
        channel: expect.objectContaining({ id: seller.feedId }),
        interactions: null,
      })
    })

    test('as null when there is none', async () => {
      const seller = await aSeller(store())

      await seller.report()

      expect(await store().readOffer(seller.offer('2'), SINCE, null)).toBeNull()
    })

    test('with its interactions, newest first, and none of another offer', async () => {
      const seller = await aSeller(store())
      const other = await seller.sellOn({})
      const ids: string[] = []

      for (const startDate of [NOW, plus(NOW, 9), NOW, plus(NOW, -9)]) {
        ids.push((await seller.report({ startDate })).interaction.id)
      }
      await seller.report({ skuId: '2' })
      await seller.report({ feedId: other })
      const reading = await store().readOffer(seller.offer(), SINCE, {
        filter: {},
        slice: ALL,
      })

      expect(reading?.interactions?.items.map(({ id }) => id)).toEqual([
        ids[1],
        ids[2],
        ids[0],
        ids[3],
      ])
    })

    test('with a page of its interactions, and how many there are on all pages', async () => {
      const seller = await aSeller(store())

      for (let ms = 0; ms < 5; ms += 1) {
        await seller.report({ startDate: plus(NOW, -ms) })
      }
      const starts = async (from: number) => {
        const reading = await store().readOffer(seller.offer(), SINCE, {
          filter: {},
          slice: { from, size: 2 },
        })
        const { items = [], total } = reading?.interactions ?? {}

        return [total, ...items.map(({ startDate }) => NOW - startDate)]
      }

      expect(await starts(0)).toEqual([5, 0, 1])
      expect(await starts(4)).toEqual([5, 4])
      expect(await starts(5)).toEqual([5])
    })

    test.each<[string, InteractionFilter, number[]]>([
      ['nothing', { origins: [], results: [], sources: [] }, [3, 2, 1, 0]],
      ['origins', { origins: ['price', 'inventory'] }, [3, 1]],
      ['results', { results: ['success', 'processing'] }, [1, 0]],
      ['sources', { sources: ['channel'] }, [2]],
      ['the instant they began from', { startedFrom: plus(NOW, 2) }, [3, 2]],
      [
        'the instant they began before',
        { startedBefore: plus(NOW, 2) },
        [1, 0],
      ],
      ['all at once', { origins: ['catalog'], results: ['failure'] }, [2]],
    ])('with the interactions narrowed by %s', async (_, filter, expected) => {
      const seller = await aSeller(store())

      await seller.report({ startDate: NOW })
      await seller.report({
        startDate: plus(NOW, 1),
        origin: 'price',
        logs: [{ type: 'success' }],
        close: true,
      })
      await seller.report({
        startDate: plus(NOW, 2),
        source: 'channel',
        logs: [{ type: 'failure' }],
        close: true,
      })
      await seller.report({
        startDate: plus(NOW, 3),
        origin: 'inventory',
        close: true,
      })

      const reading = await store().readOffer(seller.offer(), SINCE, {
        filter,
        slice: ALL,
      })
      const { items = [], total } = reading?.interactions ?? {}

      expect(items.map(({ startDate }) => startDate - NOW)).toEqual(expected)
      expect(total).toBe(expected.length)
    })
  })
}

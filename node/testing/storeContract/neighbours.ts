/** Reads of the interactions of an offer that began right before and right after one. */
import { plus } from '../../domain/instant'
import { Interaction } from '../../domain/interaction'
import { aSeller, keyOf, NOW, reportAll, SINCE } from '../factories'
import { StoreOf } from './storeOf'

const HOUR = 3_600_000

export function describeNeighbours(store: StoreOf): void {
  const reading = async (interaction: Interaction) =>
    store().readInteraction(keyOf(interaction), SINCE, null, {
      withNeighbours: true,
    })

  describe('the neighbours of an interaction', () => {
    const neighboursOf = async (interaction: Interaction) => {
      const { neighbours } = (await reading(interaction)) ?? {}

      return [neighbours?.previous?.id ?? null, neighbours?.next?.id ?? null]
    }

    test('are the ones before and after it by start, equal starts by id', async () => {
      const seller = await aSeller(store())
      const hours = [2, 1, 3, 1]
      const [c, a, d, b] = await reportAll(
        seller,
        hours.map((hour) => ({ startDate: plus(NOW, -10 * HOUR + hour) }))
      )

      expect(await neighboursOf(a)).toEqual([null, b.id])
      expect(await neighboursOf(b)).toEqual([a.id, c.id])
      expect(await neighboursOf(c)).toEqual([b.id, d.id])
      expect(await neighboursOf(d)).toEqual([c.id, null])
    })

    test('tell when they began and closed, what about and with what result', async () => {
      const seller = await aSeller(store())
      const [, second] = await reportAll(seller, [
        {
          startDate: plus(NOW, -2),
          origin: 'price',
          logs: [{ type: 'success' }],
          close: true,
        },
        { startDate: plus(NOW, -1) },
        { startDate: NOW, origin: 'inventory' },
      ])

      expect((await reading(second))?.neighbours).toEqual({
        previous: {
          id: expect.any(String),
          startDate: plus(NOW, -2),
          closedAt: NOW,
          origin: 'price',
          result: 'success',
        },
        next: {
          id: expect.any(String),
          startDate: NOW,
          closedAt: null,
          origin: 'inventory',
          result: 'processing',
        },
      })
    })

    test('are of the same offer, and can be read', async () => {
      const seller = await aSeller(store())
      const other = await seller.sellOn({})
      const [, , , mine] = await reportAll(seller, [
        { now: plus(SINCE, -1), startDate: plus(NOW, -1) },
        { skuId: '2', startDate: plus(NOW, -1) },
        { feedId: other, startDate: plus(NOW, -1) },
        { startDate: NOW },
      ])

      expect(await neighboursOf(mine)).toEqual([null, null])
    })
  })
}

/** Searches for interactions of all offers of an account. */
import { plus } from '../../domain/instant'
import {
  InteractionSearch,
  InteractionSortKey,
  SEARCH_LOGS,
} from '../../domain/store'
import {
  anInteractionSearch,
  aProduct,
  aSeller,
  NOW,
  Seller,
  SINCE,
} from '../factories'
import { NO_DATA } from '../offerStory'
import { StoreOf } from './storeOf'

export function describeInteractionSearch(store: StoreOf): void {
  const find = ({ account }: Seller, search: Partial<InteractionSearch> = {}) =>
    store().searchInteractions(account, SINCE, anInteractionSearch(search))

  const skus = async (seller: Seller, search: Partial<InteractionSearch>) => {
    const { items, total } = await find(seller, search)

    expect(total).toBe(items.length)

    return items.map(({ interaction }) => interaction.skuId)
  }

  describe('interactions are searched', () => {
    const shop = async () => {
      const seller = await aSeller(store())
      const other = await seller.sellOn({})

      await seller.report({ skuId: 'B', startDate: plus(NOW, 3) })
      await seller.report({
        skuId: 'C',
        startDate: plus(NOW, 1),
        origin: 'price',
        logs: [{ type: 'success' }],
        close: true,
      })
      await seller.report({
        skuId: 'A',
        feedId: other,
        startDate: plus(NOW, 2),
        origin: 'inventory',
        source: 'channel',
        logs: [{ data: { ...NO_DATA, status: 'unavailable' } }],
        close: true,
      })
      await store().saveProduct(
        seller.account,
        'C',
        aProduct({ name: 'Pão de queijo', brand: 'Casa', category: 'Bakery' }),
        NOW
      )

      return { ...seller, other }
    }

    test('over all offers, the unavailable included', async () => {
      expect(await skus(await shop(), {})).toEqual(['C', 'A', 'B'])
    })

    test.each<[InteractionSortKey, string]>([
      ['startDate', 'CAB'],
      ['origin', 'BAC'],
      ['result', 'ABC'],
      ['skuId', 'ABC'],
    ])('in the order of %s', async (by, expected) => {
      const seller = await shop()

      expect(await skus(seller, { sort: { by, direction: 'asc' } })).toEqual([
        ...expected,
      ])
      expect(await skus(seller, { sort: { by, direction: 'desc' } })).toEqual(
        [...expected].reverse()
      )
    })

    test('in the order of their feeds, and equal ones of their ids', async () => {
      const seller = await shop()
      const rest = seller.feedId < seller.other ? 'BCA' : 'ABC'
      const found = await skus(seller, {
        sort: { by: 'feedId', direction: 'asc' },
      })

      expect(found).toEqual([...rest])
    })

    test('by pages that neither repeat nor miss one', async () => {
      const seller = await aSeller(store())
      const ids: string[] = []

      for (let index = 0; index < 7; index += 1) {
        ids.push((await seller.report()).interaction.id)
      }

      for (const direction of ['asc', 'desc'] as const) {
        const pages = []

        for (let from = 0; from < 9; from += 3) {
          const page = await find(seller, {
            sort: { by: 'startDate', direction },
            slice: { from, size: 3 },
          })

          expect(page.total).toBe(7)
          pages.push(...page.items.map(({ interaction }) => interaction.id))
        }
        expect(pages).toEqual(ids)
      }
    })

    test.each<[string, Partial<InteractionSearch>, string]>([
      ['origin', { filter: { origins: ['price', 'catalog'] } }, 'CB'],
      ['result', { filter: { results: ['success'] } }, 'C'],
      ['source', { filter: { sources: ['channel'] } }, 'A'],
      ['their start', { filter: { startedFrom: plus(NOW, 2) } }, 'AB'],
      ['their end', { filter: { startedBefore: plus(NOW, 2) } }, 'C'],
      ['words of the offer', { offers: { text: 'PAO QUEIJO' } }, 'C'],
      ['the SKU ID', { offers: { text: 'b' } }, 'B'],
      ['brand', { offers: { brands: ['Casa'] } }, 'C'],
      ['category', { offers: { categories: ['Bakery'] } }, 'C'],
    ])('by %s', async (_, search, expected) => {
      expect(await skus(await shop(), search)).toEqual([...expected])
    })

    test('by channel', async () => {
      const seller = await shop()

      expect(
        await skus(seller, { offers: { channels: [seller.other] } })
      ).toEqual(['A'])
    })

    test('by their id or its start, however it is written', async () => {
      const seller = await shop()
      const { interaction } = await seller.report({
        skuId: 'D',
        now: plus(NOW, -1000),
      })
      const { id } = interaction
      const hyphens = `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 14)}`

      for (const text of [id, id.toLowerCase(), hyphens, id.slice(0, 12)]) {
        expect(await skus(seller, { offers: { text } })).toEqual(['D'])
      }
      expect(await skus(seller, { offers: { text: `${id}0` } })).toEqual([])
    })

    test(`each with its offer, channel and earliest ${SEARCH_LOGS} logs without evidence`, async () => {
      const seller = await aSeller(store())
      const evidence = { request: 'curl', response: null }
      const { interaction, logs } = await seller.report({
        logs: Array.from({ length: SEARCH_LOGS + 5 }, (_, index) => ({
          date: plus(NOW, -index),
          evidence,
        })),
      })
      const earliest = [...logs].reverse().slice(0, SEARCH_LOGS)

      expect(await find(seller)).toEqual({
        items: [
          {
            interaction,
            offer: expect.objectContaining({ id: interaction.id }),
            channel: expect.objectContaining({ id: seller.feedId }),
            logs: {
              items: earliest.map((log) => ({ ...log, evidence: null })),
              total: SEARCH_LOGS + 5,
            },
          },
        ],
        total: 1,
      })
    })
  })
}

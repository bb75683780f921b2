/** Lists of offers: order, pages, totals and what the filters can take. */
import { plus } from '../../domain/instant'
import { OfferSortKey } from '../../domain/offer'
import { Direction } from '../../domain/page'
import { Store } from '../../domain/store'
import {
  anOfferSearch,
  aProduct,
  aSeller,
  NOW,
  Report,
  Seller,
} from '../factories'
import { NO_DATA } from '../offerStory'
import { StoreOf } from './storeOf'

const price = (amount: string): Report => ({
  logs: [{ data: { ...NO_DATA, price: { amount, currency: 'BRL' } } }],
  close: true,
})

const inventory = (items: number): Report => ({
  logs: [{ data: { ...NO_DATA, inventory: items } }],
  close: true,
})

export function describeListing(store: StoreOf): void {
  const list = async (
    { account }: Seller,
    by: OfferSortKey,
    direction: Direction,
    slice = { from: 0, size: 100 }
  ) => {
    const search = anOfferSearch({ sort: { by, direction }, slice })
    const { page } = await store().searchOffers(account, search)

    return page.items.map(({ offer }) => offer.skuId)
  }

  describe('offers are listed in the order of', () => {
    test('their price as a number, unknown ones last in both directions', async () => {
      const seller = await aSeller(store())

      await seller.report({ skuId: 'A', ...price('9.75') })
      await seller.report({ skuId: 'B' })
      await seller.report({ skuId: 'C', ...price('10') })
      await seller.report({ skuId: 'D', ...price('0.5') })

      expect(await list(seller, 'price', 'asc')).toEqual(['D', 'A', 'C', 'B'])
      expect(await list(seller, 'price', 'desc')).toEqual(['C', 'A', 'D', 'B'])
    })

    test('their items in stock, unknown ones last in both directions', async () => {
      const seller = await aSeller(store())

      await seller.report({ skuId: 'A' })
      await seller.report({ skuId: 'B', ...inventory(100) })
      await seller.report({ skuId: 'C', ...inventory(0) })
      await seller.report({ skuId: 'D', ...inventory(20) })

      expect(await list(seller, 'inventory', 'asc')).toEqual([...'CDBA'])
      expect(await list(seller, 'inventory', 'desc')).toEqual([...'BDCA'])
    })

    test('their name in the order of the alphabet, unknown ones last in both directions', async () => {
      const seller = await aSeller(store())
      const names = ['Água', 'azeite', 'Banana', null, 'abacaxi']

      for (const [index, name] of names.entries()) {
        const skuId = 'ABCDE'[index]

        await seller.report({ skuId })
        await store().saveProduct(
          seller.account,
          skuId,
          name === null ? null : aProduct({ name }),
          NOW
        )
      }

      expect(await list(seller, 'name', 'asc')).toEqual([...'EABCD'])
      expect(await list(seller, 'name', 'desc')).toEqual([...'CBAED'])
    })

    test('the name of their channel, in any case', async () => {
      const seller = await aSeller(store())
      const shopee = await seller.sellOn({ name: 'shopee' })
      const amazon = await seller.sellOn({ name: 'Amazon' })

      await seller.report({ skuId: 'A', feedId: shopee })
      await seller.report({ skuId: 'B' })
      await seller.report({ skuId: 'C', feedId: amazon })

      expect(await list(seller, 'channel', 'asc')).toEqual([...'CBA'])
      expect(await list(seller, 'channel', 'desc')).toEqual([...'ABC'])
    })

    test('their status', async () => {
      const seller = await aSeller(store())

      await seller.report({
        skuId: 'A',
        logs: [{ type: 'success' }],
        close: true,
      })
      await seller.report({ skuId: 'B' })
      await seller.report({ skuId: 'C', logs: [{ type: 'failure' }] })

      expect(await list(seller, 'status', 'asc')).toEqual([...'CBA'])
      expect(await list(seller, 'status', 'desc')).toEqual([...'ABC'])
    })

    test('their last change', async () => {
      const seller = await aSeller(store())

      await seller.report({ skuId: 'A', now: plus(NOW, 1) })
      await seller.report({ skuId: 'B', now: plus(NOW, 3) })
      await seller.report({ skuId: 'C', now: plus(NOW, 2) })

      expect(await list(seller, 'updatedAt', 'asc')).toEqual([...'ACB'])
      expect(await list(seller, 'updatedAt', 'desc')).toEqual([...'BCA'])
    })

    test('their ids where they are equal, so that pages neither repeat nor miss one', async () => {
      const seller = await aSeller(store())
      const skus = Array.from(
        { length: 11 },
        (_, index) => `${(index * 7) % 11}`
      )

      for (const skuId of skus) await seller.report({ skuId })

      for (const direction of ['asc', 'desc'] as const) {
        for (const by of ['price', 'name', 'status', 'updatedAt'] as const) {
          const pages = []

          for (let from = 0; from < 12; from += 4) {
            pages.push(await list(seller, by, direction, { from, size: 4 }))
          }
          expect(pages.flat()).toEqual(skus)
        }
      }
    })
  })

  describe('a list of offers', () => {
    test('tells how many there are on all pages, also beyond the last', async () => {
      const seller = await sellerOfAllStatuses(store())
      const search = (from: number) =>
        store().searchOffers(
          seller.account,
          anOfferSearch({ slice: { from, size: 2 } })
        )

      expect((await search(0)).page.items).toHaveLength(2)
      expect((await search(0)).page.total).toBe(3)
      expect(await search(9)).toMatchObject({ page: { items: [], total: 3 } })
    })

    test('leaves the unavailable out unless they are asked for', async () => {
      const seller = await sellerOfAllStatuses(store())
      const list = async (statuses?: Array<'unavailable' | 'error'>) => {
        const { page } = await store().searchOffers(
          seller.account,
          anOfferSearch({
            filter: { statuses },
            sort: { by: 'status', direction: 'asc' },
          })
        )

        expect(page.total).toBe(page.items.length)

        return page.items.map(({ offer }) => offer.status)
      }

      expect(await list()).toEqual(['error', 'sending', 'synced'])
      expect(await list([])).toEqual(['error', 'sending', 'synced'])
      expect(await list(['unavailable'])).toEqual(['unavailable'])
      expect(await list(['unavailable', 'error'])).toEqual([
        'error',
        'unavailable',
      ])
    })

    test('tells nothing that was not asked for', async () => {
      const seller = await sellerOfAllStatuses(store())

      expect(
        await store().searchOffers(seller.account, anOfferSearch())
      ).toMatchObject({ summary: null, options: null })
    })

    test('is summed up by status, whatever statuses the filter leaves', async () => {
      const seller = await sellerOfAllStatuses(store())
      const counts = {
        synced: 1,
        sending: 1,
        error: 1,
        unavailable: 1,
        total: 3,
      }
      const filter = { statuses: ['error' as const] }
      const { summary } = await store().searchOffers(
        seller.account,
        anOfferSearch({ filter, withSummary: true })
      )

      expect(summary).toEqual(counts)
      expect(await store().summariseOffers(seller.account, filter)).toEqual(
        counts
      )
      expect(
        await store().summariseOffers(seller.account, { text: 'synced' })
      ).toEqual({ ...counts, sending: 0, error: 0, unavailable: 0, total: 1 })
    })

    test('offers the channels, categories and brands of the account, by name, whatever the filter leaves', async () => {
      const seller = await aSeller(store())
      const amazon = await seller.sellOn({ name: 'amazon' })
      const { account } = seller

      for (const [skuId, brand] of [
        'Ômega',
        'zeta',
        'Alfa',
        'Alfa',
      ].entries()) {
        const category = brand === 'zeta' ? null : `Of ${brand}`

        await seller.report({ skuId: `${skuId}` })
        await store().saveProduct(
          account,
          `${skuId}`,
          aProduct({ brand, category }),
          NOW
        )
      }
      const { options } = await store().searchOffers(
        account,
        anOfferSearch({ filter: { text: 'none' }, withOptions: true })
      )

      expect(options?.channels.map(({ id }) => id)).toEqual([
        amazon,
        seller.feedId,
      ])
      expect(options?.brands).toEqual(['Alfa', 'Ômega', 'zeta'])
      expect(options?.categories).toEqual(['Of Alfa', 'Of Ômega'])
    })
  })

  describe('the codes of open errors', () => {
    test('are listed as they were sent, each once, of the offers that the filter leaves', async () => {
      const seller = await sellerOfAllStatuses(store())
      const codes = (...codeNames: string[]): Report => ({
        logs: [
          {
            type: 'failure',
            errors: codeNames.map((code) => ({
              code,
              externalCode: null,
              title: null,
              description: '',
              closableOrigins: [],
            })),
          },
        ],
      })

      await seller.report({ skuId: 'two', ...codes('ctlg-006', 'CTLG-006-1') })
      await seller.report({ skuId: 'one', ...codes('ctlg-006') })
      const list = (text?: string) =>
        store().listOpenErrorCodes(seller.account, { text })

      expect([...(await list())].sort()).toEqual([
        'CTLG-006-1',
        'NTMAP-001',
        'ctlg-006',
      ])
      expect(await list('one')).toEqual(['ctlg-006'])
      expect(await list('synced')).toEqual([])
    })
  })
}

/** Sells one offer of each status, which is also its SKU. */
async function sellerOfAllStatuses(store: Store): Promise<Seller> {
  const seller = await aSeller(store)

  await seller.report({ skuId: 'sending' })
  await seller.report({ skuId: 'error', logs: [{ type: 'failure' }] })
  await seller.report({
    skuId: 'synced',
    logs: [{ type: 'success' }],
    close: true,
  })
  await seller.report({
    skuId: 'unavailable',
    logs: [{ data: { ...NO_DATA, status: 'unavailable' } }],
    close: true,
  })

  return seller
}

/** What is kept of the Catalog. */
import { DAY_MS, Instant, plus } from '../../domain/instant'
import { Store } from '../../domain/store'
import { deactivateFeed } from '../../operations/feeds'
import { aProduct, aSeller, NOW, SINCE } from '../factories'
import { StoreOf } from './storeOf'

const COFFEE = aProduct({
  productId: '42',
  name: "Ground coffee 'Água' 500 g",
  imageUrl: 'https://images.example/coffee.png',
  eans: ['0789', '12,3', '"4"', '{5}'],
  brand: 'A & B',
  category: 'Coffee \\ Tea',
})

export function describeProducts(store: StoreOf): void {
  describe('what the Catalog says of a SKU', () => {
    test('is kept on all offers of it, and no other', async () => {
      const seller = await aSeller(store())
      const other = await seller.sellOn({})

      await seller.report()
      await seller.report({ feedId: other })
      await seller.report({ skuId: '2' })
      await store().saveProduct(seller.account, '1', COFFEE, NOW)

      const productOf = async (feedId: string, skuId: string) =>
        (
          await store().readOffer(
            { ...seller.offer(skuId), feedId },
            SINCE,
            null
          )
        )?.offer.product

      expect(await productOf(seller.feedId, '1')).toEqual(COFFEE)
      expect(await productOf(other, '1')).toEqual(COFFEE)
      expect(await productOf(seller.feedId, '2')).toBeNull()
    })

    test('stays when the offer changes', async () => {
      const seller = await aSeller(store())

      await seller.report()
      await store().saveProduct(seller.account, '1', COFFEE, NOW)
      await seller.report({ logs: [{ type: 'failure' }] })
      const reading = await store().readOffer(seller.offer(), SINCE, null)

      expect(reading?.offer).toMatchObject({ status: 'error', product: COFFEE })
    })

    test('stays known when the next attempt fails', async () => {
      const seller = await aSeller(store())

      await seller.report()
      await store().saveProduct(seller.account, '1', COFFEE, NOW)
      await store().saveProduct(seller.account, '1', null, plus(NOW, 1))
      const reading = await store().readOffer(seller.offer(), SINCE, null)

      expect(reading?.offer.product).toEqual(COFFEE)
    })

    test('is not kept where there is no offer of it', async () => {
      const seller = await aSeller(store())

      await store().saveProduct(seller.account, '1', COFFEE, NOW)

      expect(await store().readOffer(seller.offer(), SINCE, null)).toBeNull()
    })
  })

  describe('SKUs to refresh', () => {
    test('are those never asked for, then those asked for longest ago', async () => {
      const seller = await aSeller(store())
      const { account } = seller
      const other = await seller.sellOn({})

      for (const skuId of ['1', '2', '3', '4']) await seller.report({ skuId })
      await seller.report({ skuId: '3', feedId: other })
      await store().saveProduct(account, '1', COFFEE, plus(NOW, -DAY_MS))
      await store().saveProduct(account, '2', null, plus(NOW, -2 * DAY_MS))
      await store().saveProduct(account, '4', COFFEE, NOW)

      expect(await due(store(), account, NOW)).toEqual(['3', '2', '1'])
      expect(await due(store(), account, plus(NOW, -DAY_MS))).toEqual([
        '3',
        '2',
      ])
    })

    test('are not those of feeds that are not active', async () => {
      const seller = await aSeller(store())

      await seller.report()
      await deactivateFeed({ store: store() }, seller.account, seller.feedId)

      expect(await due(store(), seller.account, NOW)).toEqual([])
    })

    test('are at most as many as asked for', async () => {
      const seller = await aSeller(store())

      for (const skuId of ['1', '2', '3']) await seller.report({ skuId })

      expect(await store().listSkusToRefresh(NOW, 2)).toHaveLength(2)
      expect(await store().listSkusToRefresh(NOW, 0)).toEqual([])
    })
  })
}

/** The SKUs of the account that are due, among those of all accounts. */
async function due(
  store: Store,
  account: string,
  askedBefore: Instant
): Promise<string[]> {
  const skus = await store.listSkusToRefresh(askedBefore, 100_000)

  return skus.filter((sku) => sku.account === account).map(({ skuId }) => skuId)
}

/** What a filter of offers leaves. */
import { OfferFilter } from '../../domain/offer'
import { anOfferSearch, aProduct, aSeller, NOW, Seller } from '../factories'
import { NO_DATA } from '../offerStory'
import { StoreOf } from './storeOf'
import { AWKWARD_TEXTS } from './roundTrips'

export function describeOfferFilter(store: StoreOf): void {
  const find = async ({ account }: Seller, filter: OfferFilter) => {
    const { page } = await store().searchOffers(
      account,
      anOfferSearch({ filter, sort: { by: 'updatedAt', direction: 'asc' } })
    )

    expect(page.total).toBe(page.items.length)

    return page.items.map(({ offer }) => offer.skuId)
  }

  describe('the text of a filter finds offers', () => {
    const shop = async () => {
      const seller = await aSeller(store())

      await seller.report({ skuId: '405535' })
      await seller.report({
        skuId: 'sku-two',
        logs: [{ data: { ...NO_DATA, externalOfferId: 'MLB900' } }],
        close: true,
      })
      await seller.report({ skuId: '3' })
      await store().saveProduct(
        seller.account,
        '405535',
        aProduct({
          productId: '777',
          name: 'Maçã Gala 1kg',
          eans: ['0789100', '555'],
        }),
        NOW
      )

      return seller
    }

    test.each([
      ['a word of the name, in any case', 'GALA'],
      ['a word of the name without its accents', 'maca'],
      ['a word of the name with its accents', 'MAÇÃ'],
      ['words of the name, in any order', ' 1kg  maçã '],
      ['the beginning of a word', 'gal'],
      ['the SKU ID', '405535'],
      ['the start of the SKU ID', '4055'],
      ['the product ID', '777'],
      ['an EAN that begins with a zero', '0789100'],
      ['the start of another EAN', '55'],
    ])('by %s', async (_, text) => {
      expect(await find(await shop(), { text })).toEqual(['405535'])
    })

    test.each([
      ['the ID on the channel', 'MLB900'],
      ['its start, in any case', 'mlb9'],
      ['the start of a SKU ID, in any case', 'SKU-T'],
    ])('by %s', async (_, text) => {
      expect(await find(await shop(), { text })).toEqual(['sku-two'])
    })

    test.each(['5535', '789100', 'maçã pera', '%', '_', '4_5535', '40%', '\\'])(
      'but not by %j',
      async (text) => {
        expect(await find(await shop(), { text })).toEqual([])
      }
    )

    test.each(['', '  '])('all of them by %j', async (text) => {
      expect(await find(await shop(), { text })).toHaveLength(3)
    })

    test.each(AWKWARD_TEXTS)('by %j as itself', async (text) => {
      const seller = await aSeller(store())

      await seller.report({ skuId: '1' })
      await seller.report({ skuId: '2' })
      await store().saveProduct(
        seller.account,
        '2',
        aProduct({ name: `before ${text} after` }),
        NOW
      )

      expect(await find(seller, { text })).toEqual(['2'])
    })
  })

  describe('a filter', () => {
    const shop = async () => {
      const seller = await aSeller(store())

      for (const [skuId, category, brand] of [
        ['1', 'Coffee & Tea', '100% Casa'],
        ['2', 'Coffee', 'A+B'],
        ['3', 'Coffee & Tea', 'A+B'],
        ['4', null, null],
      ] as const) {
        await seller.report({ skuId })
        await store().saveProduct(
          seller.account,
          skuId,
          aProduct({ category, brand }),
          NOW
        )
      }

      return seller
    }

    test.each<[string, OfferFilter, string[]]>([
      ['narrows nothing by empty parts', EMPTY, ['1', '2', '3', '4']],
      ['leaves its categories', { categories: ['Coffee & Tea'] }, ['1', '3']],
      ['leaves its brands', { brands: ['A+B', '100% Casa'] }, ['1', '2', '3']],
      ['knows no patterns', { brands: ['A_B', '%', '100%'] }, []],
      [
        'leaves what fits all its parts',
        { categories: ['Coffee & Tea'], brands: ['A+B'] },
        ['3'],
      ],
    ])('%s', async (_, filter, expected) => {
      expect(await find(await shop(), filter)).toEqual(expected)
    })

    test('leaves its channels', async () => {
      const seller = await aSeller(store())
      const other = await seller.sellOn({})

      await seller.report({ skuId: '1' })
      await seller.report({ skuId: '2', feedId: other })

      expect(await find(seller, { channels: [other] })).toEqual(['2'])
      expect(await find(seller, { channels: [other, seller.feedId] })).toEqual([
        '1',
        '2',
      ])
    })

    test.each(AWKWARD_TEXTS)('takes %j as itself', async (text) => {
      const seller = await aSeller(store())

      await seller.report({ skuId: '1' })
      await seller.report({ skuId: '2' })
      await store().saveProduct(
        seller.account,
        '2',
        aProduct({ brand: text, category: text }),
        NOW
      )

      expect(await find(seller, { brands: [text] })).toEqual(['2'])
      expect(await find(seller, { categories: ['x', text] })).toEqual(['2'])
    })
  })
}

const EMPTY: OfferFilter = {
  text: '',
  channels: [],
  categories: [],
  brands: [],
  statuses: [],
}

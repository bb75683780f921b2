import {
  readOfferInteractionsQuery,
  writeOfferInteractionsQuery,
} from './offerInteractionsQuery'
import { toQueryString } from './offerQueryString'

test('filters, page and page size survive the address', () => {
  const list = {
    origins: ['catalog' as const, 'price' as const],
    results: ['failure' as const],
    page: 2,
    size: 50,
  }

  expect(toQueryString(writeOfferInteractionsQuery(list))).toBe(
    '?origin=catalog,price&result=failure&page=2&size=50'
  )
  expect(
    readOfferInteractionsQuery({
      origin: 'catalog,price',
      result: 'failure',
      page: '2',
      size: '50',
    })
  ).toEqual(list)
})

test('words that are no origin and no result narrow nothing', () => {
  expect(
    readOfferInteractionsQuery({ origin: 'stock', result: 'maybe' })
  ).toEqual({ origins: [], results: [], page: 1, size: 15 })
})

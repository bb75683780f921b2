import fc from 'fast-check'

import type { OfferListQuery } from './offerListQuery'
import {
  clearOfferFilters,
  isNarrowed,
  LISTED_STATUSES,
  narrowOfferList,
  OFFER_SORT_KEYS,
  readOfferListQuery,
  toggleSort,
  toOfferListSearch,
} from './offerListQuery'
import { PAGE_SIZES } from './offerQueryString'

const read = (search: string) => {
  const query: Record<string, string> = {}

  new URLSearchParams(search).forEach((value, key) => {
    query[key] = value
  })

  return readOfferListQuery(query)
}

const names = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }))

const anyList: fc.Arbitrary<OfferListQuery> = fc
  .record({
    view: fc.constantFrom<OfferListQuery['view']>('listed', 'discarded'),
    text: fc.string().map((text) => text.trim()),
    channels: names,
    categories: names,
    brands: names,
    status: fc.constantFrom(undefined, ...LISTED_STATUSES),
    sort: fc.record({
      by: fc.constantFrom(...OFFER_SORT_KEYS),
      direction: fc.constantFrom<'asc' | 'desc'>('asc', 'desc'),
    }),
    page: fc.integer({ min: 1, max: 100000 }),
    size: fc.constantFrom(...PAGE_SIZES),
  })
  .map((list) =>
    list.view === 'discarded' ? { ...list, status: undefined } : list
  )

test('what the page shows survives its address', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      expect(read(toOfferListSearch(list))).toEqual(list)
    })
  )
})

test('the page as by default has a bare address', () => {
  expect(toOfferListSearch(readOfferListQuery({}))).toBe('')
})

test('going to page 2 keeps search, filters and order in the address', () => {
  const list = read('?q=fusilli&brand=M%26M&status=error&sort=-price')

  expect(toOfferListSearch({ ...list, page: 2 })).toBe(
    '?q=fusilli&brand=M%26M&status=error&sort=-price&page=2'
  )
})

test('a new filter shows page 1 again', () => {
  const list = narrowOfferList(read('?page=4&size=50'), { brands: ['A+B'] })

  expect(toOfferListSearch(list)).toBe('?brand=A%2BB&size=50')
})

test('language and time zone stay in the address', () => {
  expect(
    toOfferListSearch(read('?page=2'), { locale: 'pt', tz: 'UTC', page: '2' })
  ).toBe('?page=2&locale=pt&tz=UTC')
})

test('the discarded offers know no status', () => {
  expect(read('?view=discarded&status=error').status).toBeUndefined()
})

test('an address of nonsense is the page as by default', () => {
  expect(read('?view=x&status=x&sort=x&page=x&size=x')).toEqual(
    readOfferListQuery({})
  )
})

test('clearing leaves order and page size alone', () => {
  const list = read('?q=a&channel=b&category=c&brand=d&status=error&sort=name')

  expect(isNarrowed(list)).toBe(true)
  expect(isNarrowed(clearOfferFilters(list))).toBe(false)
  expect(toOfferListSearch(clearOfferFilters(list))).toBe('?sort=name')
})

test('a column sorts ascending first, then descending, then ascending', () => {
  const first = toggleSort({ by: 'updated', direction: 'desc' }, 'price')
  const second = toggleSort(first, 'price')

  expect(first).toEqual({ by: 'price', direction: 'asc' })
  expect(second).toEqual({ by: 'price', direction: 'desc' })
  expect(toggleSort(second, 'price')).toEqual(first)
  expect(toggleSort(second, 'name')).toEqual({ by: 'name', direction: 'asc' })
})

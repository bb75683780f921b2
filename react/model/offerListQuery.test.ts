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
  writeOfferListQuery,
} from './offerListQuery'
import { PAGE_SIZES, readQueryString, toQueryString } from './offerQueryString'

const read = (search: string) => readOfferListQuery(readQueryString(search))

const write = (list: OfferListQuery) => toQueryString(writeOfferListQuery(list))

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
      expect(read(write(list))).toEqual(list)
    })
  )
})

test('what is as by default is taken out of the address', () => {
  expect(Object.keys(writeOfferListQuery(read('')))).toEqual(
    Object.keys(writeOfferListQuery(read('?page=2&brand=a')))
  )
})

test('the page as by default has a bare address', () => {
  expect(write(readOfferListQuery({}))).toBe('')
})

test('going to page 2 keeps search, filters and order in the address', () => {
  const list = read('?q=fusilli&brand=M~26M&status=error&sort=-price')

  expect(write({ ...list, page: 2 })).toBe(
    '?q=fusilli&brand=M~26M&status=error&sort=-price&page=2'
  )
})

test('a new filter shows page 1 again', () => {
  const list = narrowOfferList(read('?page=4&size=50'), { brands: ['A+B'] })

  expect(write(list)).toBe('?brand=A~2BB&size=50')
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
  expect(write(clearOfferFilters(list))).toBe('?sort=name')
})

test('a column sorts ascending first, then descending, then ascending', () => {
  const first = toggleSort({ by: 'updated', direction: 'desc' }, 'price')
  const second = toggleSort(first, 'price')

  expect(first).toEqual({ by: 'price', direction: 'asc' })
  expect(second).toEqual({ by: 'price', direction: 'desc' })
  expect(toggleSort(second, 'price')).toEqual(first)
  expect(toggleSort(second, 'name')).toEqual({ by: 'name', direction: 'asc' })
})

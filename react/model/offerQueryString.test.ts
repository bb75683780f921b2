import fc from 'fast-check'

import {
  joinList,
  lastingQuery,
  readPage,
  readPageSize,
  splitList,
  toQueryString,
} from './offerQueryString'

const read = (search: string) => new URLSearchParams(search)

test('any list of values survives the address', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, unit: 'grapheme' })),
      (values) => {
        const search = toQueryString({ brand: joinList(values) })

        expect(splitList(read(search).get('brand') ?? undefined)).toEqual(
          values
        )
      }
    )
  )
})

test('names with &, + and a comma keep them', () => {
  const names = ['M&M', 'A+B', 'Casa, Jardim', 'back\\slash']
  const search = toQueryString({ brand: joinList(names) })

  expect(search).toBe('?brand=M%26M,A%2BB,Casa%5C,%20Jardim,back%5C%5Cslash')
  expect(splitList(read(search).get('brand') ?? undefined)).toEqual(names)
})

test('keys without a value stay out of the address', () => {
  expect(toQueryString({ q: '', page: undefined })).toBe('')
  expect(toQueryString({ q: '', page: '2' })).toBe('?page=2')
})

test('absent and empty lists hold no value', () => {
  expect(splitList(undefined)).toEqual([])
  expect(splitList('')).toEqual([])
  expect(splitList(',,')).toEqual([])
  expect(joinList([])).toBeUndefined()
})

test('links carry language and time zone along, and nothing else', () => {
  expect(lastingQuery({ locale: 'pt', tz: 'UTC', page: '3' })).toEqual({
    locale: 'pt',
    tz: 'UTC',
  })
})

test.each(['0', '-1', '1.5', 'x', '', undefined, '1e400'])(
  'a page called %p is page 1',
  (text) => {
    expect(readPage(text)).toBe(1)
  }
)

test('a page size that is not on offer is the default', () => {
  expect(readPageSize('50')).toBe(50)
  expect(readPageSize('51')).toBe(15)
  expect(readPageSize(undefined)).toBe(15)
})

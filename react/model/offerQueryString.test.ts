import fc from 'fast-check'

import {
  lastingQuery,
  readList,
  readPage,
  readPageSize,
  readQueryString,
  readText,
  toQueryString,
  writeList,
  writeText,
} from './offerQueryString'

// What VTEX IO's page runtime does to an address on every navigation.
const decodeOnce = (search: string) =>
  `?${search
    .slice(1)
    .split('&')
    .map((part) => decodeURIComponent(part))
    .join('&')}`

const anyText = fc.string({ minLength: 1, unit: 'grapheme' })

test('any list of values survives the address', () => {
  fc.assert(
    fc.property(fc.array(anyText), (values) => {
      const search = toQueryString({ brand: writeList(values) })

      expect(readList(readQueryString(search).brand)).toEqual(values)
    })
  )
})

test('any text survives a runtime that decodes the address and writes it back so', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const search = decodeOnce(toQueryString({ q: writeText(text) }))

      expect(readText(readQueryString(search).q)).toBe(text)
    })
  )
})

test('names with &, + and a comma keep them', () => {
  const names = ['M&M', 'A+B', 'Casa, Jardim', '100%', '~26']
  const search = toQueryString({ brand: writeList(names) })

  expect(search).toBe('?brand=M~26M,A~2BB,Casa~2C%20Jardim,100~25,~7E26')
  expect(readList(readQueryString(search).brand)).toEqual(names)
})

test('an address that a person typed is understood', () => {
  expect(readText(readQueryString('?q=M%26M').q)).toBe('M&M')
  expect(readList(readQueryString('?brand=M%26M,Barilla').brand)).toEqual([
    'M&M',
    'Barilla',
  ])
})

test('keys without a value stay out of the address', () => {
  expect(toQueryString({ q: '', page: undefined })).toBe('')
  expect(toQueryString({ q: '', page: '2' })).toBe('?page=2')
})

test('absent and empty lists hold no value', () => {
  expect(readList(undefined)).toEqual([])
  expect(readList('')).toEqual([])
  expect(readList(',,')).toEqual([])
  expect(writeList([])).toBeUndefined()
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

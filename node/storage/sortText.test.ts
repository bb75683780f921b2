import fc from 'fast-check'
import { idAt } from '../testing/offerStory'
import { toInstant } from '../domain/instant'
import {
  decimalSymbols,
  MAX_SORTED_CHARACTERS,
  textSymbols,
  toSortText,
} from './sortText'

/** Orders as PostgreSQL's `ORDER BY value, id` does, unknown values last. */
type Row<T> = { readonly value: T | null; readonly id: string }

const LETTERS_AND_DIGITS = /^[a-z0-9]+$/

const id = fc.nat(3).map((count) => idAt(toInstant(Date.UTC(2026, 0)), count))

const rowsOf = <T>(value: fc.Arbitrary<T>) =>
  fc.array(fc.record({ value: fc.option(value), id }), { maxLength: 8 })

/** Every order of texts agrees on these, the plain one and that of a language. */
const COLLATORS = [
  (a: string, b: string) => (a < b ? -1 : Number(a > b)),
  new Intl.Collator('en').compare,
  new Intl.Collator('sv', { sensitivity: 'base' }).compare,
]

function expectOrder<T>(
  rows: ReadonlyArray<Row<T>>,
  compareValues: (a: T, b: T) => number,
  symbolsOf: (value: T) => readonly number[]
): void {
  for (const direction of ['asc', 'desc'] as const) {
    const wanted = [...rows].sort((a, b) => {
      const byId = a.id < b.id ? -1 : Number(a.id > b.id)

      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null) || byId
      }
      const order = compareValues(a.value, b.value)

      return (direction === 'asc' ? order : -order) || byId
    })

    const write = (row: Row<T>) =>
      toSortText(
        row.value === null ? null : symbolsOf(row.value),
        direction,
        row.id
      )

    for (const compare of COLLATORS) {
      expect([...rows].map(write).sort(compare)).toEqual(wanted.map(write))
    }
    for (const row of rows) expect(write(row)).toMatch(LETTERS_AND_DIGITS)
  }
}

test('Texts are ordered by the codes of their characters, equal ones by id, unknown ones last, both ways', () => {
  const character = fc.oneof(
    fc.constantFrom('a', 'b', ' ', '\0', 'z', 'é'),
    fc.constantFrom('ӿ', '҅', 'Ҧ', '漢', '\uffff', '👩', '\u{10ffff}'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
  )

  fc.assert(
    fc.property(
      rowsOf(fc.string({ unit: character, maxLength: 6 })),
      (rows) => {
        expectOrder(rows, compareCodes, textSymbols)
      }
    ),
    { numRuns: 1000 }
  )
})

test('Amounts are ordered as the exact numbers that they are', () => {
  const digits = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength })
  const amount = fc
    .tuple(digits(22), fc.option(digits(20)))
    .filter(([whole]) => whole !== '')
    .map(([whole, decimals]) =>
      decimals === null ? whole : `${whole}.${decimals}`
    )

  fc.assert(
    fc.property(
      rowsOf(
        fc.oneof(
          amount,
          fc.constantFrom('0', '0.00', '9.7', '9.70', '9.75', '10')
        )
      ),
      (rows) => {
        expectOrder(rows, compareAmounts, decimalSymbols)
      }
    ),
    { numRuns: 1000 }
  )
})

test('Of a long text the beginning decides, so that a field stays short', () => {
  const long = 'a'.repeat(MAX_SORTED_CHARACTERS)

  expect(textSymbols(`${long}b`)).toEqual(textSymbols(long))
  expect(
    toSortText(textSymbols(long), 'asc', 'f'.repeat(32)).length
  ).toBeLessThan(256)
})

test('A number below zero is refused', () => {
  expect(() => decimalSymbols('-1')).toThrow()
})

function compareCodes(a: string, b: string): number {
  const [first, second] = [a, b].map((text) =>
    Array.from(text, (character) => character.codePointAt(0) ?? 0)
  )

  for (let index = 0; index < first.length; index += 1) {
    if (index === second.length) return 1
    if (first[index] !== second[index]) return first[index] - second[index]
  }

  return first.length - second.length
}

/** By whole numbers of the smallest part. */
function compareAmounts(a: string, b: string): number {
  const [first, second] = [a, b].map((amount) => {
    const [whole, decimals = ''] = amount.split('.')

    return BigInt(whole + decimals.padEnd(20, '0'))
  })

  return first < second ? -1 : Number(first > second)
}

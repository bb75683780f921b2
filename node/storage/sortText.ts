/**
 * Writes values for sorting. Of sorting nothing is documented but one field and
 * a direction: neither where documents without a value come nor how texts
 * compare. So there is a field for each direction, always sorted upwards, of
 * digits and small letters alone, which every order of texts puts in the same
 * order. What is unknown comes last and equal values by id, both ways.
 */
import { Direction } from '../domain/page'

/** Numbers from 0 to 35; those of no value begin with those of another. */
type Symbols = readonly number[]

const HIGHEST = 35

/** It ends a value, and so comes before all that goes on. */
const END = 0

const KNOWN = '0'
const UNKNOWN = '1'

/** Longer texts that begin alike are equal: an index is no place for whole texts. */
export const MAX_SORTED_CHARACTERS = 100

/** Characters below take two symbols, the others five. */
const FREQUENT = (HIGHEST - 1) * HIGHEST

const DECIMAL = /^0*(\d*)(?:\.(\d*))?$/

/** The text by the codes of its characters. */
export function textSymbols(text: string): Symbols {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)

  return codes.slice(0, MAX_SORTED_CHARACTERS).flatMap(charSymbols).concat(END)
}

/** A number of 0 or more as decimal text, exactly. */
export function decimalSymbols(decimal: string): Symbols {
  const [, whole, decimals = ''] = DECIMAL.exec(decimal) ?? []

  if (whole === undefined) throw new Error('A sorted number is 0 or more.')

  // The more digits, the larger; and zeros at the end mean nothing.
  return [
    ...digits(whole.length, 2),
    ...Array.from(whole + decimals.replace(/0+$/, ''), (digit) => +digit + 1),
    END,
  ]
}

/** A field to sort by in this direction: the value, then the id, which is of letters and digits. */
export function toSortText(
  value: Symbols | null,
  direction: Direction,
  id: string
): string {
  const tie = id.toLowerCase()

  if (!value) return UNKNOWN + tie

  const symbols =
    direction === 'asc' ? value : value.map((symbol) => HIGHEST - symbol)

  return KNOWN + symbols.map((each) => each.toString(36)).join('') + tie
}

/** The name of the field for a direction. */
export function sortField(value: string, direction: Direction): string {
  return direction === 'asc' ? `${value}Asc` : `${value}Desc`
}

function charSymbols(code: number): Symbols {
  return code < FREQUENT
    ? digits(code, 2)
    : [HIGHEST, ...digits(code - FREQUENT, 4)]
}

/** The number by digits from 1 on, the highest first, of which the first stays below `HIGHEST`. */
function digits(value: number, count: number): Symbols {
  return Array.from(
    { length: count },
    (_, index) =>
      1 + (Math.floor(value / HIGHEST ** (count - 1 - index)) % HIGHEST)
  )
}

/** Reads single values of a body, each in all the forms that connectors send. */
import { Instant, isDayAlone, parseInstant } from '../../domain/instant'
import { cleanText } from './text'
import { Read, Wrong } from './shape'

/** PostgreSQL's and GraphQL's integers end here. */
const MAX_COUNT = 2_147_483_647

const COUNT = /^\d{1,10}(?:\.0+)?$/
const AMOUNT = /^\+?0*(\d{1,15})(?:\.(\d+))?$/

/** What computers add to a price beyond these is an error of their arithmetic. */
const MAX_DECIMALS = 10

/** Text of any length; a number is its own text. */
export const anyText: Read<string> = (value) =>
  toText(value) ?? new Wrong('must be text')

/** Text of at most `max` characters, without space around it. */
export function text(max: number): Read<string> {
  return (value) => {
    const read = toText(value)?.trim()

    if (read === undefined) return new Wrong('must be text')
    if (read.length > max) return new Wrong(`has more than ${max} characters`)

    return read
  }
}

/** A word that stands for one of the values, in any case. */
export function word<T extends string>(
  values: Readonly<Record<string, T>>
): Read<T> {
  const known = new Map(Object.entries(values))
  const wanted = [...new Set(known.values())].join(', ')

  return (value) =>
    known.get(toText(value)?.trim().toLowerCase() ?? '') ??
    new Wrong(`must be one of ${wanted}`)
}

export const instant: Read<Instant> = (value) =>
  (typeof value === 'string' ? parseInstant(value) : null) ??
  new Wrong('is not a date. Write it as 2022-03-07T09:15:00Z')

/** An instant, and whether it was written as a day alone. */
export const dateOrDay: Read<{ date: Instant; isDateOnly: boolean }> = (
  value
) => {
  const date = instant(value)

  return date instanceof Wrong
    ? date
    : { date, isDateOnly: isDayAlone(String(value)) }
}

/** A whole number of things, as a number or as text. */
export const count: Read<number> = (value) => {
  const read = toText(value)?.trim() ?? ''
  const number = COUNT.test(read) ? Number(read) : NaN

  return number <= MAX_COUNT
    ? number
    : new Wrong(`must be a whole number from 0 to ${MAX_COUNT}`)
}

/** An amount of money, as a number or as text, to exact decimal text. */
export const amount: Read<string> = (value) => {
  const [, whole, decimals = ''] = AMOUNT.exec(decimalText(value)) ?? []

  if (whole === undefined) {
    return new Wrong('must be an amount of 0 or more, such as 79.99')
  }

  if (decimals.length <= MAX_DECIMALS) {
    return decimals ? `${whole}.${decimals}` : whole
  }

  return rounded(whole, decimals)
}

/** A tiny number's own text has an exponent. */
function decimalText(value: unknown): string {
  const read = toText(value)?.trim() ?? ''

  return typeof value === 'number' && /e-/.test(read)
    ? value.toFixed(2 * MAX_DECIMALS)
    : read
}

function rounded(whole: string, decimals: string): string {
  const kept = BigInt(whole + decimals.slice(0, MAX_DECIMALS))
  const units = kept + BigInt(decimals[MAX_DECIMALS] >= '5' ? 1 : 0)
  const digits = String(units).padStart(MAX_DECIMALS + 1, '0')

  return `${digits.slice(0, -MAX_DECIMALS)}.${digits.slice(-MAX_DECIMALS)}`.replace(
    /\.?0+$/,
    ''
  )
}

export const currency: Read<string> = (value) => {
  const read = toText(value)?.trim().toUpperCase() ?? ''

  return /^[A-Z]{3}$/.test(read)
    ? read
    : new Wrong('must be a currency of three letters, such as BRL')
}

export const flag: Read<boolean> = (value) => {
  const read = String(value).trim().toLowerCase()

  if (read === 'true' || read === 'false') return read === 'true'

  return new Wrong('must be true or false')
}

/** Address of a picture. */
export const webAddress: Read<string> = (value) => {
  const read = toText(value)?.trim() ?? ''
  const protocol = URL.canParse(read) ? new URL(read).protocol : ''

  return /^https?:$/.test(protocol) && read.length <= 2000
    ? read
    : new Wrong('must be an address that begins with http:// or https://')
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'number') return String(value)

  return undefined
}

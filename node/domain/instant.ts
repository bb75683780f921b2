/**
 * A point in time, and how the many ways connectors write one are read.
 * Knows no clock: what "now" is comes in from outside.
 */

declare const unit: unique symbol

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [unit]: 'Instant' }

/** Tells what time it is. Only composition roots read the real clock. */
export type Clock = () => Instant

export const SECOND_MS = 1000
export const DAY_MS = 24 * 60 * 60 * SECOND_MS

/** From here on a year has five digits, and ISO 8601 another form. */
const YEAR_10000 = Date.UTC(10000, 0)

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

const SLASHES =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])\.?M\.?)?)?$/i

export function toInstant(ms: number): Instant {
  return ms as Instant
}

/** `ms` later than `instant`; earlier when negative. */
export function plus(instant: Instant, ms: number): Instant {
  return toInstant(instant + ms)
}

/**
 * Reads a date in any notation that connectors are known to send: ISO 8601 of
 * any precision, a date alone (its midnight), and the two slash forms of .NET,
 * where the first number is the day when it is over 12 and else the month. No
 * zone means UTC. Returns null for anything else and for days that no calendar
 * has; never guesses by the server's own zone.
 */
export function parseInstant(text: string): Instant | null {
  const trimmed = text.trim()

  return fromIso(trimmed) ?? fromSlashes(trimmed)
}

/** Whether a text that `parseInstant` reads names a day alone, without a time. */
export function isDayAlone(text: string): boolean {
  const hour = (ISO.exec(text.trim()) ?? SLASHES.exec(text.trim()))?.[4]

  return hour === undefined
}

/** ISO 8601, UTC, to the millisecond. */
export function toIso(instant: Instant): string {
  return new Date(instant).toISOString()
}

/** ISO 8601, UTC, in whole seconds: the form of the Sent Offers API. */
export function toIsoSeconds(instant: Instant): string {
  return `${toIso(instant).slice(0, 19)}Z`
}

function fromIso(text: string): Instant | null {
  const match = ISO.exec(text)

  if (!match) return null

  const [, year, month, day, hour, minute, second, fraction, zone] = match

  return instantOf(
    [year, month, day, hour, minute, second].map(numberOr0),
    Math.floor(Number(`0.${fraction ?? 0}`) * SECOND_MS),
    offsetMinutes(zone)
  )
}

function fromSlashes(text: string): Instant | null {
  const match = SLASHES.exec(text)

  if (!match) return null

  const [, first, second, year, hour, minute, seconds, half] = match
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second]

  const hours = half ? hoursOf(numberOr0(hour), half) : numberOr0(hour)

  if (hours === null) return null

  return instantOf(
    [year, month, day]
      .map(Number)
      .concat(hours, numberOr0(minute), numberOr0(seconds)),
    0,
    0
  )
}

function numberOr0(text: string | undefined): number {
  return Number(text ?? 0)
}

function hoursOf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null

  return (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0)
}

function offsetMinutes(zone: string | undefined): number {
  if (!zone || zone.toUpperCase() === 'Z') return 0

  const minutes =
    Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', ''))

  return zone.startsWith('-') ? -minutes : minutes
}

/** Null when a part is out of its range, such as a 31st of February. */
function instantOf(
  [year, month, day, hour, minute, second]: number[],
  ms: number,
  offset: number
): Instant | null {
  const local = Date.UTC(year, month - 1, day, hour, minute, second, ms)
  const date = new Date(local)
  const exists =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    Math.abs(offset) <= 14 * 60

  const utc = local - offset * 60 * SECOND_MS

  return exists && utc >= 0 && utc < YEAR_10000 ? toInstant(utc) : null
}

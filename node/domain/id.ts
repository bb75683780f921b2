/**
 * Ids of interactions, logs and offers: UUIDv7 written as 32 upper-case
 * hexadecimal digits. Their first 48 bits are the instant of their making, so
 * an id tells when the thing it names was registered, even after it is gone.
 */
import { Instant, toInstant } from './instant'

const ID = /^[0-9A-F]{12}7[0-9A-F]{3}[89AB][0-9A-F]{15}$/

const ID_START = /^[0-9A-F]{1,32}$/i

/** Makes a new id for the instant; later ids sort after earlier ones. */
export type NewId = (now: Instant) => string

/**
 * The id in its one written form, or null when the text is none. Hyphens and
 * lower case are let pass, as they are how others write the same id.
 */
export function parseId(text: string): string | null {
  const id = text.replace(/-/g, '').toUpperCase()

  return ID.test(id) ? id : null
}

/**
 * The text as an id would begin with it in its one written form, or null when
 * none can. Hyphens and lower case are let pass here as well.
 */
export function parseIdStart(text: string): string | null {
  const digits = text.replace(/-/g, '')

  return ID_START.test(digits) ? digits.toUpperCase() : null
}

/** The instant at which the id was made, to the millisecond. */
export function registeredAt(id: string): Instant {
  return toInstant(parseInt(id.slice(0, 12), 16))
}

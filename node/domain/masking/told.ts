/** What a value tells of itself. */
import { MaskKind } from './mark'

/** A word before the value that says how it is to be read. */
export const SCHEME =
  /^(?:bearer|basic|digest|token|negotiate|ntlm|hawk|api-?key|oauth|key|aws4-hmac-sha256|jwt)(?=[ \t]|$)/i

/** A word of a sentence. */
export const PLAIN_WORD = /^\p{L}?\p{Ll}*[.!?,:;]*$/u

const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/
const MAX_JWT = 65_536

export function isSentence(text: string): boolean {
  if (text.length > 10_000 || /^\s*(?:bearer|basic)\s+\S+\s*$/i.test(text))
    return false

  const words = text.trim().split(/\s+/)

  return words.length > 1 && words.every((word) => PLAIN_WORD.test(word))
}

/** What people write though its letters are mixed: dates, addresses, UUIDs, names of files. */
const NO_SECRET =
  /^\d{4}-\d\d-\d\d|:\/\/|^\/|\.[a-z]{2,4}\d?$|^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

const HEX_SECRET = /^(?=.*\d)(?=.*[a-f])(?:[\da-f]{32,}|[\dA-F]{32,})$/
const MIXED = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])/
const RUNS = /\d+|\p{Lu}+|\p{Ll}+|[^\d\p{L}]/gu

/** Fewer changes between letters, capitals and digits, for each character, are those of words. */
const MIN_CHANGE = 0.42

/**
 * Whether the value looks as if it was made at random. It must tell that by
 * itself: its key says little or nothing.
 */
export function looksRandom(value: string): boolean {
  if (!/^[\w+/=.~|!*-]{12,4096}$/.test(value) || NO_SECRET.test(value)) {
    return false
  }

  if (HEX_SECRET.test(value)) return true

  const runs = value.match(RUNS)?.length ?? 0

  return MIXED.test(value)
    ? runs >= value.length * MIN_CHANGE
    : value.length >= 20 &&
        /^(?=(?:.*\d){4})(?=(?:.*[A-Za-z]){4})[\dA-Za-z]+$/.test(value) &&
        runs >= value.length * MIN_CHANGE
}

/** Letters and digits mixed, or long: no word of a language. */
export function looksSecret(text: string): boolean {
  return text.length >= 8 && /\d/.test(text) && /[\p{L}\p{S}\p{P}]/u.test(text)
}

/** A value of the kind that its key announces may be told more exactly. */
export function kindOfValue(
  kind: MaskKind,
  value: string,
  scheme: string
): MaskKind {
  if (kind === 'CUSTOM') return kind
  if (/^basic$/i.test(scheme)) return 'BASIC_AUTH'

  return value.length < MAX_JWT && JWT.test(value) ? 'JWT' : kind
}

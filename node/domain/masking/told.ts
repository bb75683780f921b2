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
  if (text.length > 10_000) return false

  const words = text.trim().split(/\s+/)

  return words.length > 1 && words.every((word) => PLAIN_WORD.test(word))
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

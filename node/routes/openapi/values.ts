/** Single values that several nouns have. */
import { Json } from './build'

const DATE_NOTATIONS =
  'ISO 8601 of any precision, with any offset; a date alone is its midnight; `M/d/yyyy h:mm:ss tt` and `MM/dd/yyyy HH:mm:ss` are read too, as `dd/MM/yyyy` when the first number is over 12. Without a zone it is UTC.'

export const INSTANT: Json = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$',
  description: 'UTC, in whole seconds.',
}

export const HEX_ID: Json = {
  type: 'string',
  pattern: '^[0-9A-F]{32}$',
  description:
    '32 upper-case hexadecimal digits (UUIDv7); later ones sort after earlier ones.',
}

export function dateTaken(meaning: string): Json {
  return {
    type: ['string', 'null'],
    description: `${meaning} ${DATE_NOTATIONS}`,
    examples: ['2022-03-07T09:15:00Z'],
  }
}

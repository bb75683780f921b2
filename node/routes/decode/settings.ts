import { badInput } from '../../domain/errors'
import {
  MAX_KEY_LENGTH,
  MAX_MASKED_KEYS,
  Settings,
} from '../../domain/settings'
import { text } from './read'
import {
  decode,
  listOf,
  propertyOf,
  Read,
  required,
  shape,
  Wrong,
} from './shape'

/** A key of signs alone would be found nowhere. */
const key: Read<string> = (value) => {
  const read = text(MAX_KEY_LENGTH)(value)

  return read instanceof Wrong || /[\p{L}\p{N}]/u.test(read)
    ? read
    : new Wrong('must hold a letter or a digit')
}

const SETTINGS = shape({ maskedKeys: listOf(required(key), MAX_MASKED_KEYS) })

/** All settings, as they replace those before: none may be left out. */
export function decodeSettings(body: unknown): Settings {
  const { maskedKeys } = decode(SETTINGS, body)
  const [path, value] = propertyOf(body, 'maskedKeys')

  if (value === undefined) {
    throw badInput([{ path, message: 'is required. Send [] for none.' }])
  }

  return { maskedKeys: [...new Set(maskedKeys)] }
}

/** What an account may choose for itself. */

export const MAX_MASKED_KEYS = 100

/** Characters of one key. */
export const MAX_KEY_LENGTH = 64

export type Settings = {
  /** Names whose values are masked in evidence, beside those that always are. */
  readonly maskedKeys: readonly string[]
}

/** Of an account that never chose. */
export const DEFAULT_SETTINGS: Settings = { maskedKeys: [] }

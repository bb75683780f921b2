/**
 * Remembers short texts in which nothing was found: connectors say the same of
 * thousands of offers. What held a secret is never remembered.
 */
import { KeyFinder } from './keys'
import { Mode } from './separated'

/** Longer ones hardly come again. */
const MAX_LENGTH = 200

/** Of all accounts together. */
const MAX_TEXTS = 5_000

/** By the keys that were looked for, as others may find something. */
let known = new WeakMap<KeyFinder, Set<string>>()
let count = 0

export function isKnownHarmless(
  text: string,
  keys: KeyFinder,
  mode: Mode
): boolean {
  return (
    text.length <= MAX_LENGTH && (known.get(keys)?.has(mode + text) ?? false)
  )
}

export function rememberHarmless(
  text: string,
  keys: KeyFinder,
  mode: Mode
): void {
  if (text.length > MAX_LENGTH) return

  // Whatever still comes is soon known again.
  if (count >= MAX_TEXTS) {
    known = new WeakMap()
    count = 0
  }

  const texts = known.get(keys) ?? new Set<string>()

  known.set(keys, texts.add(mode + text))
  count += 1
}

/**
 * Texts that are made to keep a pattern busy. The work that masking counts may
 * grow no faster than they do, and the rest is measured by `npm run bench -- masking`.
 */
import { HOSTILE_UNITS } from '../../testing/maskingCorpus'
import { Effort, TooMuchWork } from './effort'
import { findKeyed } from './keyed'
import { keyFinder } from './keys'
import { mask } from './mask'

const KEYS = keyFinder(['Shop-Code'])
const SHORT = 10_000
const LONG = 16 * SHORT

/** Characters that were looked at once more; all there are for a text that is given up. */
function workOn(text: string): number {
  const effort = new Effort(text.length)
  const { rest } = effort

  try {
    findKeyed(text, KEYS, 'evidence', effort)
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error

    return rest
  }

  return rest - effort.rest
}

test.each(HOSTILE_UNITS)('the work grows as the text does: %j', (unit) => {
  const textOf = (length: number) => unit.repeat(length / unit.length)

  expect(workOn(textOf(LONG))).toBeLessThanOrEqual(
    16 * 6 * Math.max(SHORT, workOn(textOf(SHORT)))
  )
})

test.each(HOSTILE_UNITS)('masking comes to an end that stays: %j', (unit) => {
  const masked = mask(unit.repeat(2_000), KEYS, 'evidence')

  expect(mask(masked, KEYS, 'evidence')).toBe(masked)
})

test('a run without an end is no more than the engine can go through', () => {
  for (const unit of ['A', '1', '*', ' ', '=', '/', '-', '_', 'é']) {
    const long = unit.repeat(12_000_000)

    expect(mask(long, KEYS, 'evidence') === long).toBe(true)
  }
})

test('a token of megabytes is masked to its end', () => {
  const long = 'aB3'.repeat(2_000_000)

  for (const text of [
    `Bearer ${long}`,
    `ghp_${long}`,
    `eyJhbGciOi.eyJzdWIi.${long}`,
  ]) {
    const masked = mask(text, KEYS, 'evidence')

    expect(masked.length).toBeLessThan(60)
  }
})

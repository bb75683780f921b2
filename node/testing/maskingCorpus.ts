/**
 * Evidence with secrets in it: every kind of secret in every notation that can
 * hold it, made anew from a seed. What masking is held against.
 */
import * as fc from 'fast-check'

import { NOTATIONS, WRAPS } from './maskingCorpus/notations'
import { OWN_KEY, Secret, SECRETS } from './maskingCorpus/secrets'

export { HARMLESS_EVIDENCE, HARMLESS_SENTENCES } from './maskingCorpus/harmless'
export { HOSTILE_UNITS } from './maskingCorpus/hostile'
export { WILD } from './maskingCorpus/wild'
export { Haystack, leaksOf, piecesOf, unescaped } from './maskingCorpus/leaks'
export { NOTATIONS, OWN_KEY, SECRETS, WRAPS }

export type Specimen = {
  readonly secret: Secret
  readonly notation: string
  readonly text: string
  /** The same text without the secret. */
  readonly without: string
}

/** One secret of every kind in every notation, in one wrap that changes from one to the next, or in all of them. */
export function specimens(
  seed: number,
  wraps: 'one each' | 'all' = 'one each'
): readonly Specimen[] {
  return SECRETS.flatMap((kind, row) =>
    NOTATIONS.flatMap(({ name, write, takes }, column) => {
      const [secret] = fc.sample(kind, {
        numRuns: 1,
        seed: seed + row * 1000 + column,
      })

      if (takes && !takes(secret.value, secret.key)) return []

      const all = [...WRAPS.keys()]
      const chosen =
        wraps === 'all' ? all : [(seed + row + column) % all.length]

      return chosen.map((index) => ({
        secret,
        notation: `${name}, ${WRAPS[index].name}`,
        text: WRAPS[index].write(write(secret.key, secret.value)),
        without: WRAPS[index].write(write(secret.key, 'Q')),
      }))
    })
  )
}

/**
 * Finds values behind names that mean many things: `key`, `code`, `sign`. Their
 * values must look like a secret by themselves.
 */
import { Finding } from './finding'
import { MARK, MARK_START } from './mark'
import { matchesOf } from './matches'
import { runEnd, piecesOf } from './runs'
import { looksRandom } from './told'

const WEAK =
  /(?:(?<![\w-])(?:key|code|access|refresh|private|basic|tok|chave|llave|ficha|(?:device|auth|authorization)_code|code_verifier|SAMLResponse)|(?<![A-Za-z0-9])(?:sign|v1|tkn?))["'`]?\]?\s{0,4}(?::|=>?)\s{0,4}["'`]?(?=[\w+/.~|!*-]{12})/gi

/** In each of the names is one of these, and in each mark. */
export const WEAK_SIGNS =
  'key|cod|ess|efr|iva|sic|tok|cha|lla|ich|mlr|sig|v1|tk|ske'.split('|')

const VALUE = piecesOf(String.raw`\w+/=.~|!*%-`)

/** Longer values are no keys but data. */
const MAX_VALUE = 4096

/** What was masked only in part. */
const BESIDE_MARK = new RegExp(
  `${MARK.source}[ \\t:;,.|-]{1,3}(?=[\\w+/.~|!*-]{12})`,
  'g'
)

export function findWeak(text: string): Finding[] {
  return [
    ...matchesOf(text, WEAK),
    ...(text.includes(MARK_START) ? matchesOf(text, BESIDE_MARK) : []),
  ].flatMap(({ index, 0: whole }) => {
    const start = index + whole.length
    const end = runEnd(text, start, VALUE)
    const value = text.slice(start, end)

    return end - start <= MAX_VALUE && looksRandom(value)
      ? [{ start, end, kind: 'TOKEN' as const }]
      : []
  })
}

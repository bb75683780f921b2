/** What is left out of the search must be what would have found nothing. */
import * as fc from 'fast-check'

import {
  HARMLESS_EVIDENCE,
  HOSTILE_UNITS,
  OWN_KEY,
  specimens,
  WILD,
} from '../../testing/maskingCorpus'
import { unwrapAll } from './base64'
import { Effort } from './effort'
import { FINDERS, findersFor } from './finders'
import { keyFinder } from './keys'
import { searchFor } from './keySearch'
import { MASK_KINDS, markOf } from './mark'
import { findTokens, PREFIXES } from './shapes'

const KEYS = keyFinder([OWN_KEY])
const SECRET = 'Zq9xK3vT8wPr5mN2'

const TEXTS = [
  ...HARMLESS_EVIDENCE,
  ...HOSTILE_UNITS,
  ...WILD.map((text) => text.replaceAll('§', SECRET).replaceAll('¤', SECRET)),
  ...specimens(3).map(({ text }) => text),
  ...MASK_KINDS.map((kind) => `${markOf(kind, 9)} ${SECRET}`),
]

test('a finder that is left out finds nothing', () => {
  const found = TEXTS.flatMap((text) => [text, text.toUpperCase()]).flatMap(
    (text) => {
      const chosen = findersFor(text)

      return FINDERS.filter((finder) => !chosen.includes(finder)).flatMap(
        ({ find }) => find(text, KEYS, 'evidence', new Effort(text.length))
      )
    }
  )

  expect(found).toEqual([])
})

test('and others are left out of most texts without a secret', () => {
  const chosen = HARMLESS_EVIDENCE.map((text) => findersFor(text).length)

  expect(
    chosen.filter((count) => count < FINDERS.length).length
  ).toBeGreaterThan(HARMLESS_EVIDENCE.length / 2)
})

test.each(PREFIXES)(
  'the shortest %s of this kind is found: %s',
  (kind, shape) => {
    const shortest = shape.replaceAll(',4096', '').replace(/\(\?!.*/, '')

    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^${shortest}$`)), (token) => {
        expect(findTokens(`[${token}]`)).toMatchObject([{ kind, start: 1 }])
      })
    )
  }
)

describe('names are found where the engine finds them', () => {
  const patterns = [
    '(?:Key|my[-_]?pin|x)(?![a-z])',
    'c[oó]digo',
    'to?ken',
    'cc',
  ]

  test.each([
    ['of English', patterns],
    ['of other letters', [...patterns, 'ção']],
  ])('%s', (_, names) => {
    const search = searchFor(names)
    const pattern = new RegExp(names.join('|'), 'giu')
    const piece = fc.constantFrom(
      ...['key', 'KEY', 'my-pin', 'codigo', 'CÓDIGO', 'token', 'tken', 'ção'],
      ...['x', 'cc', 'to\u212aen', 'to', 'c', 'é', 'İ', '\u{1F600}', ' ', 'k']
    )

    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        const next = search(text)
        const found: number[] = []

        for (let place = next(0); place; place = next(place.end)) {
          found.push(place.start)
        }

        expect(found).toEqual(
          Array.from(text.matchAll(pattern), ({ index }) => index)
        )
      }),
      { numRuns: 500 }
    )
  })
})

test('whatever text is written as base64 is read', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 12, maxLength: 40 }),
      fc.constantFrom('base64', 'base64url', 'hex'),
      (text, encoding) => {
        const run = Buffer.from(`key=${text}`).toString(encoding as 'base64')

        expect(unwrapAll(`body: ${run}`).map((found) => found.text)).toContain(
          `key=${text}`
        )
      }
    )
  )
})

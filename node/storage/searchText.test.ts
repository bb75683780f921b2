import fc from 'fast-check'
import { searchKey } from '../domain/searchKey'
import { AWKWARD_TEXTS } from '../testing/storeContract/roundTrips'
import { startOfId, toSearchIds, toSearchText } from './searchText'

/** Texts of few characters, so that parts of one are often found in others. */
const CLOSE = 'a1780z9 É é\0?@_%*👩漢'

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...CLOSE), maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(...AWKWARD_TEXTS)
)

const LETTERS_AND_DIGITS = /^[a-z0-9]*$/

test('A written text holds a written part exactly where the text holds the part', () => {
  let held = 0

  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (whole, other, from, size) => {
      const inside = searchKey(whole)
      const start = from % (inside.length + 1)
      const part = inside.slice(start, start + (size % 5))

      for (const sought of [searchKey(other), part]) {
        const isHeld = inside.includes(sought)

        held += Number(isHeld && sought !== '')
        expect(toSearchText(inside).includes(toSearchText(sought))).toBe(isHeld)
        expect(toSearchText(inside).startsWith(toSearchText(sought))).toBe(
          inside.startsWith(sought)
        )
      }
    }),
    { numRuns: 5000 }
  )
  expect(held).toBeGreaterThan(500)
})

test('Ids are found by their start and by nothing else, in any case', () => {
  let found = 0

  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 4 }),
      text,
      fc.nat(3),
      (ids, other, size) => {
        for (const sought of [other, (ids[1] ?? other).slice(0, size)]) {
          const isFound = ids.some(
            (id) => id && id.toLowerCase().startsWith(sought.toLowerCase())
          )

          found += Number(isFound && sought !== '')
          if (sought) {
            expect(toSearchIds(ids).includes(startOfId(sought))).toBe(isFound)
          }
        }
      }
    ),
    { numRuns: 5000 }
  )
  expect(found).toBeGreaterThan(500)
})

test('Nothing but letters and digits is written, however odd the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (odd) => {
      expect(toSearchText(odd)).toMatch(LETTERS_AND_DIGITS)
      expect(toSearchIds([odd, null])).toMatch(LETTERS_AND_DIGITS)
    })
  )
  expect(toSearchText('\ud83d')).toMatch(LETTERS_AND_DIGITS)
})

import fc from 'fast-check'

import { drawnParts } from './drawnParts'

test('every row has its place, and those around what is seen are drawn', () => {
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.nat(200),
      fc.nat(200),
      fc.integer({ min: -1, max: 250 }),
      (count, one, other, kept) => {
        const from = Math.min(one, other, count)
        const to = Math.min(Math.max(one, other), count)
        const parts = drawnParts(count, from, to, kept)
        const places = parts.map((part) => ('row' in part ? 1 : part.gap))
        const drawn = parts.flatMap((part) => ('row' in part ? [part.row] : []))

        expect(places.reduce((sum, place) => sum + place, 0)).toBe(count)
        expect(places.every((place) => place > 0)).toBe(true)

        for (let row = 0; row < count; row += 1) {
          const isSeen = row >= from && row < to

          expect(drawn.indexOf(row) !== -1).toBe(isSeen || row === kept)
        }

        expect([...drawn].sort((left, right) => left - right)).toEqual(drawn)
      }
    )
  )
})

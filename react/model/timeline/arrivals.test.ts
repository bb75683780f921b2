import fc from 'fast-check'

import { logOf } from '../../testing/logOf'
import { NONE_ARRIVED, withArrivals } from './arrivals'

/** The logs that arrived from number `after + 1` on, at these times. */
const piece = (after: number, times: number[], total: number) => ({
  logs: times.map((at, index) => logOf({ seq: after + index + 1, at })),
  through: after + times.length,
  total,
})

test('logs stand in chronological order, those of one instant by arrival, however they came', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 20 })), { maxLength: 6 }),
      (pieces) => {
        const total = pieces.reduce((sum, times) => sum + times.length, 0)
        let known = NONE_ARRIVED

        pieces.forEach((times) => {
          known = withArrivals(known, piece(known.through, times, total))
        })

        const expected = pieces
          .flat()
          .map((at, index) => [at, index + 1])
          .sort(
            ([at, seq], [otherAt, otherSeq]) => at - otherAt || seq - otherSeq
          )

        expect(known.logs.map((log) => [log.at, log.seq])).toEqual(expected)
        expect(known.through).toBe(total)
      }
    )
  )
})

test('what came twice is there once', () => {
  const known = withArrivals(NONE_ARRIVED, piece(0, [1, 2, 3], 5))
  const twice = withArrivals(known, piece(1, [2, 3, 4, 5], 5))

  expect(twice.logs.map((log) => log.seq)).toEqual([1, 2, 3, 4, 5])
  expect(withArrivals(twice, piece(0, [1, 2, 3], 5))).toEqual(twice)
})

test('an answer that would leave a hole adds nothing but the new total', () => {
  const known = withArrivals(NONE_ARRIVED, piece(0, [1], 9))
  const holed = withArrivals(known, piece(4, [5], 10))

  expect(holed).toEqual({ ...known, total: 10 })
})

import fc from 'fast-check'

import { firstAtLeast, stepAmong } from './steps'

const FAILURES = [3, 8, 21]

test('from anywhere, the nearest one beyond is next', () => {
  expect(stepAmong(FAILURES, 0, 1)).toBe(3)
  expect(stepAmong(FAILURES, 3, 1)).toBe(8)
  expect(stepAmong(FAILURES, 10, -1)).toBe(8)
  expect(stepAmong(FAILURES, 8, -1)).toBe(3)
})

test('beyond the last there is none', () => {
  expect(stepAmong(FAILURES, 21, 1)).toBeUndefined()
  expect(stepAmong(FAILURES, 3, -1)).toBeUndefined()
  expect(stepAmong([], 3, 1)).toBeUndefined()
})

test('from nowhere the first is next, going back the last', () => {
  expect(stepAmong(FAILURES, undefined, 1)).toBe(3)
  expect(stepAmong(FAILURES, undefined, -1)).toBe(21)
})

test('stepping on and on meets every position once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), (unsorted) => {
      const positions = [...unsorted].sort((left, right) => left - right)
      const met: number[] = []
      let at = stepAmong(positions, undefined, 1)

      while (at !== undefined) {
        met.push(at)
        at = stepAmong(positions, at, 1)
      }

      expect(met).toEqual(positions)
      expect(firstAtLeast(positions, Infinity)).toBe(positions.length)
    })
  )
})

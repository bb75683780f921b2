import fc from 'fast-check'

import { isLeap, rowWindow } from './rowWindow'

const SEEN_PX = 900

test('at the top the first rows are drawn, and some beyond what is seen', () => {
  const { from, to } = rowWindow(2000, 60, 400, SEEN_PX)

  expect(from).toBe(0)
  expect(to).toBeGreaterThan(500 / 60)
  expect(to).toBeLessThan(60)
})

test('what is seen is drawn, wherever the table is scrolled to', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50000 }),
      fc.integer({ min: 24, max: 200 }),
      fc.integer({ min: -200, max: 50000 * 200 }),
      fc.boolean(),
      (count, rowPx, scrolledPx, isLeaping) => {
        const { from, to } = rowWindow(
          count,
          rowPx,
          -scrolledPx,
          SEEN_PX,
          isLeaping
        )

        const firstSeen = Math.floor(scrolledPx / rowPx)
        const lastSeen = Math.floor((scrolledPx + SEEN_PX) / rowPx)

        for (let row = firstSeen; row <= lastSeen; row += 1) {
          if (row >= 0 && row < count) {
            expect(row).toBeGreaterThanOrEqual(from)
            expect(row).toBeLessThan(to)
          }
        }

        expect(to - from).toBeLessThanOrEqual(
          SEEN_PX / rowPx + 2 + (isLeaping ? 2 : 2 * 10 + 2 * 6)
        )
      }
    )
  )
})

test('a table that is not in view draws nothing out of range', () => {
  expect(rowWindow(100, 60, -100 * 60 - 5000, SEEN_PX)).toEqual({
    from: 100,
    to: 100,
  })
  expect(rowWindow(100, 60, 50000, SEEN_PX)).toEqual({ from: 0, to: 0 })
  expect(rowWindow(0, 60, 0, SEEN_PX)).toEqual({ from: 0, to: 0 })
})

test('scrolling by less than a step draws nothing anew', () => {
  expect(rowWindow(2000, 60, -60 * 200, SEEN_PX)).toEqual(
    rowWindow(2000, 60, -60 * 200 - 30, SEEN_PX)
  )
})

test('a way that leaves nothing of what was seen is a leap', () => {
  expect(isLeap(0, -SEEN_PX, SEEN_PX)).toBe(true)
  expect(isLeap(-5000, 0, SEEN_PX)).toBe(true)
  expect(isLeap(0, 1 - SEEN_PX, SEEN_PX)).toBe(false)
})

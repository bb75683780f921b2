import { logOf } from '../../testing/logOf'
import { isIdle, waitsOf } from './waits'

const MINUTE = 60000

const at = (...times: Array<number | 'day'>) =>
  waitsOf(
    times.map((time, index) =>
      time === 'day'
        ? logOf({ seq: index, at: 0, isDateOnly: true })
        : logOf({ seq: index, at: time })
    )
  )

test('each wait is since the log before; the first log has none', () => {
  expect(at(1000, 1000, 4500).before).toEqual([undefined, 0, 3500])
})

test('a day without a time neither waits nor is waited for', () => {
  const { before } = at('day', 1000, 'day', 3000)

  expect(before).toEqual([undefined, undefined, undefined, 2000])
})

test('the longest wait is told by the log that ended it, the first of equals', () => {
  expect(at(0, 1000, 5000, 6000, 10000).longest).toBe(2)
})

test('no wait stands out where there is one alone, or none at all', () => {
  expect(at(0, 5000).longest).toBeUndefined()
  expect(at(7, 7, 7).longest).toBeUndefined()
  expect(at(0, 1000, 2900, 4000).longest).toBeUndefined()
  expect(at(0, 10, 20, 900).longest).toBeUndefined()
  expect(at().longest).toBeUndefined()
})

test('idle is ten minutes at least, and five times the usual wait', () => {
  expect(isIdle(10 * MINUTE, 2 * MINUTE)).toBe(true)
  expect(isIdle(10 * MINUTE - 1, 0)).toBe(false)
  expect(isIdle(10 * MINUTE, 2 * MINUTE + 1)).toBe(false)
})

test('the usual wait is the one in the middle, not the average', () => {
  expect(at(0, 1000, 3000, 90000000).medianMs).toBe(2000)
})

import { daysLeft } from './retention'

const EXPIRY = '2026-11-30T09:15:00.000Z'

test.each([
  ['2026-11-20T09:15:00.000Z', 10],
  ['2026-11-20T09:20:00.000Z', 10],
  ['2026-11-21T09:14:00.000Z', 9],
  ['2026-11-29T09:15:00.000Z', 1],
  ['2026-11-29T09:15:00.001Z', 0],
  ['2026-12-24T00:00:00.000Z', 0],
])('at %s there are %d days left', (now, days) => {
  expect(daysLeft(EXPIRY, Date.parse(now))).toBe(days)
})

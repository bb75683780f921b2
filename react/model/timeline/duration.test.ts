import { durationParts } from './duration'

const told = (ms: number) =>
  durationParts(ms)
    .map(({ unit, count }) => `${count} ${unit}`)
    .join(' ')

const MINUTE = 60000
const HOUR = 60 * MINUTE

test.each([
  [-5, '0 millisecond'],
  [0, '0 millisecond'],
  [999.9, '999 millisecond'],
  [1000, '1 second'],
  [3250, '3.2 second'],
  [9999, '9.9 second'],
  [59999, '59 second'],
  [200000, '3 minute 20 second'],
  [2 * HOUR + 10 * MINUTE + 59000, '2 hour 10 minute'],
  [3 * HOUR, '3 hour'],
  [50 * HOUR, '2 day 2 hour'],
])('%d ms are %s', (ms, expected) => {
  expect(told(ms)).toBe(expected)
})

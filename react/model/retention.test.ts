import { expiryOf, registeredAt, timeLeft } from './retention'

const EXPIRY = '2026-11-30T09:15:00.000Z'

test.each([
  ['2026-11-20T09:15:00.000Z', [10, 0, 0]],
  ['2026-11-28T05:14:00.000Z', [2, 4, 1]],
  ['2026-11-29T09:15:00.000Z', [1, 0, 0]],
  ['2026-11-29T09:15:00.001Z', [0, 23, 59]],
  ['2026-11-30T09:14:59.999Z', [0, 0, 0]],
])('at %s so much is left: %p', (now, [days, hours, minutes]) => {
  expect(timeLeft(EXPIRY, Date.parse(now))).toMatchObject({
    days,
    hours,
    minutes,
  })
})

test('the last day begins 24 hours before the end', () => {
  const isLast = (now: string) => timeLeft(EXPIRY, Date.parse(now))?.isLastDay

  expect(isLast('2026-11-29T09:15:00.000Z')).toBe(false)
  expect(isLast('2026-11-29T09:15:00.001Z')).toBe(true)
})

test('nothing is left from the instant of the end on', () => {
  expect(timeLeft(EXPIRY, Date.parse(EXPIRY))).toBeUndefined()
})

test('an id tells when its interaction was registered, and so when it went', () => {
  const registered = registeredAt('01935E6B2C007A3F9D52A1B2C3D4E5F6')

  expect(registered).toBe('2024-11-24T13:45:02.208Z')
  expect(expiryOf(registered as string)).toBe('2024-12-04T13:45:02.208Z')
})

test.each(['', '1', 'nonsense', '01935E6B2C004A3F9D52A1B2C3D4E5F6'])(
  '“%s” tells no date',
  (id) => {
    expect(registeredAt(id)).toBeUndefined()
  }
)

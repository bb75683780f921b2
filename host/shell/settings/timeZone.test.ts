import {
  currentTimeZone,
  offsetOf,
  rememberTimeZone,
  timeZoneChoices,
} from './timeZone'

beforeEach(() => window.localStorage.clear())

test('the address decides, then the last choice, then the browser', () => {
  expect(currentTimeZone(undefined)).toBe('UTC')
  rememberTimeZone('America/Bogota')
  expect(currentTimeZone(undefined)).toBe('America/Bogota')
  expect(currentTimeZone('Europe/Madrid')).toBe('Europe/Madrid')
})

test('a zone that does not exist counts as none', () => {
  rememberTimeZone('Mars/Olympus')
  expect(currentTimeZone('Nowhere')).toBe('UTC')
})

test('a zone given in the address can be chosen again, and none is listed twice', () => {
  const choices = timeZoneChoices('Asia/Tokyo')

  expect(choices).toContain('Asia/Tokyo')
  expect(new Set(choices).size).toBe(choices.length)
})

test('the distance to UTC is that of the day', () => {
  const zone = 'America/New_York'

  expect(offsetOf(zone, 'en', new Date('2026-01-15T12:00:00Z'))).toBe('GMT-5')
  expect(offsetOf(zone, 'en', new Date('2026-07-15T12:00:00Z'))).toBe('GMT-4')
})

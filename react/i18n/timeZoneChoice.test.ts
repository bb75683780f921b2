import { findTimeZone, namedTimeZones } from './timeZoneChoice'

const ZONES = [
  'America/Bogota',
  'America/Sao_Paulo',
  'America/Indiana/Knox',
  'America/Knox',
  'Asia/Tokyo',
]

test.each([
  ['America/Bogota', 'America/Bogota'],
  [' america/bogota ', 'America/Bogota'],
  ['Bogotá', 'America/Bogota'],
  ['são paulo', 'America/Sao_Paulo'],
  ['tokyo', 'Asia/Tokyo'],
])('“%s” means %s', (typed, zone) => {
  expect(findTimeZone(typed, ZONES)).toBe(zone)
})

test('a city of two zones means neither', () => {
  expect(findTimeZone('Knox', ZONES)).toBeUndefined()
})

test('a zone that is known but not listed can be typed', () => {
  expect(findTimeZone('Etc/GMT+3', ZONES)).toBe('Etc/GMT+3')
})

test.each(['', '  ', 'Mars/Olympus', 'toky'])('“%s” means none', (typed) => {
  expect(findTimeZone(typed, ZONES)).toBeUndefined()
})

test('the zones of the browser are on offer', () => {
  expect(namedTimeZones()).toContain('America/Sao_Paulo')
})

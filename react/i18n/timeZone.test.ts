import { chooseTimeZone, nameTimeZone } from './timeZone'

test('the address decides, then what was chosen before, then the browser', () => {
  expect(chooseTimeZone('Asia/Tokyo', 'America/Bogota')).toBe('Asia/Tokyo')
  expect(chooseTimeZone(undefined, 'America/Bogota')).toBe('America/Bogota')
  expect(chooseTimeZone(undefined, null)).toBe('UTC')
})

test('what is no time zone decides nothing', () => {
  expect(chooseTimeZone('Mars/Olympus', 'America/Bogota')).toBe(
    'America/Bogota'
  )
  expect(chooseTimeZone('', 'nonsense')).toBe('UTC')
})

test('a zone is named with its distance to UTC at that instant', () => {
  expect(
    nameTimeZone('America/Bogota', 'en', new Date('2026-11-20T12:00:00Z'))
  ).toBe('America/Bogota (GMT-5)')
  expect(nameTimeZone('UTC', 'en', new Date('2026-11-20T12:00:00Z'))).toBe(
    'UTC'
  )
})

test.each(['en', 'es', 'pt'])(
  'in %s the distance is a number, not the letters that a zone is known by',
  (locale) => {
    const at = new Date('2026-11-20T12:00:00Z')

    expect(nameTimeZone('America/Sao_Paulo', locale, at)).toBe(
      'America/Sao_Paulo (GMT-3)'
    )
    expect(nameTimeZone('America/New_York', locale, at)).toBe(
      'America/New_York (GMT-5)'
    )
  }
)

test('summer time counts', () => {
  const name = (day: string) =>
    nameTimeZone('Europe/Madrid', 'en', new Date(day))

  expect(name('2026-07-01')).toBe('Europe/Madrid (GMT+2)')
  expect(name('2026-12-01')).toBe('Europe/Madrid (GMT+1)')
})

import {
  isDayAlone,
  parseInstant,
  toInstant,
  toIso,
  toIsoSeconds,
} from './instant'

const iso = (text: string) => {
  const instant = parseInstant(text)

  return instant === null ? null : toIso(instant)
}

describe('a date that a connector sends', () => {
  it.each([
    ['2020-10-29', '2020-10-29T00:00:00.000Z'],
    ['2022-03-07T09:15:00Z', '2022-03-07T09:15:00.000Z'],
    ['2022-03-07T09:15Z', '2022-03-07T09:15:00.000Z'],
    ['2022-03-07 09:15:00', '2022-03-07T09:15:00.000Z'],
    ['2021-10-15T16:20:19.561754Z', '2021-10-15T16:20:19.561Z'],
    ['2020-03-27T14:04:27.1320848+00:00', '2020-03-27T14:04:27.132Z'],
    ['2020-03-27T14:04:27.12345678901234Z', '2020-03-27T14:04:27.123Z'],
    ['2020-03-27T14:04:27-03:00', '2020-03-27T17:04:27.000Z'],
    ['2020-03-27T01:00:00+0530', '2020-03-26T19:30:00.000Z'],
    ['2020-02-29', '2020-02-29T00:00:00.000Z'],
    ['3/9/2021 4:05:06 PM', '2021-03-09T16:05:06.000Z'],
    ['3/9/2021 12:00:00 AM', '2021-03-09T00:00:00.000Z'],
    ['03/09/2021 14:05:06', '2021-03-09T14:05:06.000Z'],
    ['15/10/2021 14:05:06', '2021-10-15T14:05:06.000Z'],
    ['  2020-10-29  ', '2020-10-29T00:00:00.000Z'],
  ])('%s is read as %s', (text, expected) => {
    expect(iso(text)).toBe(expected)
  })

  it.each([
    '',
    'yesterday',
    '2021-02-30',
    '2021-13-01',
    '2021-02-29',
    '2021-01-01T24:00:00Z',
    '2021-01-01T10:60:00Z',
    '2021-01-01T10:00:00+15:00',
    '13/13/2021 10:00:00',
    '3/9/2021 13:00:00 PM',
    '1969-12-31',
    '1970-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
    '10000-01-01',
    '1646644500',
    '10:00',
  ])('%p is not read', (text) => {
    expect(parseInstant(text)).toBeNull()
  })

  it('is told in whole seconds by the Sent Offers API', () => {
    expect(toIsoSeconds(toInstant(Date.UTC(2022, 2, 7, 9, 15, 0, 999)))).toBe(
      '2022-03-07T09:15:00Z'
    )
  })
})

describe('a day alone', () => {
  it.each(['2020-03-22', ' 2020-03-22 ', '3/22/2020', '22/03/2020'])(
    '%s has no time',
    (text) => {
      expect(parseInstant(text)).not.toBeNull()
      expect(isDayAlone(text)).toBe(true)
    }
  )

  it.each([
    '2020-03-22T00:00:00Z',
    '2020-03-22 00:00',
    '2020-03-22T00:00:00+02:00',
    '3/22/2020 12:00:00 AM',
  ])('%s has one, though it is midnight', (text) => {
    expect(parseInstant(text)).not.toBeNull()
    expect(isDayAlone(text)).toBe(false)
  })
})

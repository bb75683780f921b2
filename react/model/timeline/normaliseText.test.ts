import fc from 'fast-check'

import { normaliseText } from './normaliseText'

test.each([
  ['case and spaces', 'Too many  requests', ' too MANY requests\n'],
  ['numbers', 'Waiting 2 s, attempt 1 of 9', 'Waiting 16.5 s, attempt 4 of 9'],
  [
    'times of day',
    'Retry after 2026-11-20T09:15:03Z',
    'Retry after 2026-11-21T10:05:59Z',
  ],
  [
    'UUIDs',
    'Request 0193a1b2-0000-7abc-8def-0123456789ab failed',
    'Request 7f9c2d10-aaaa-4bbb-9ccc-ba9876543210 failed',
  ],
  [
    'what is no status',
    'HTTP 429: error 77120, waiting 100 s',
    'HTTP 429: error 91055, waiting 500 s',
  ],
  ['ids of letters and digits', 'Feed A1F3ZZ is busy', 'Feed 99XQ is busy'],
  ['quoted values', 'Field "brand" is late', 'Field "model" is late'],
  [
    'queries and ids in addresses',
    'GET https://api.example.com/items/73?page=1',
    'GET https://api.example.com/items/74?page=2&x=y',
  ],
])('texts that differ in %s alone are similar', (_, left, right) => {
  expect(normaliseText(left)).toBe(normaliseText(right))
})

test.each([
  ['other words', 'The channel is busy', 'The channel is down'],
  [
    'another site',
    'GET https://api.example.com/items',
    'GET https://auth.example.com/items',
  ],
  [
    'another kind of place on a site',
    'GET https://api.example.com/items/73',
    'GET https://api.example.com/prices/73',
  ],
  [
    'another HTTP status',
    'HTTP 429, attempt 1, retry in 4 s',
    'HTTP 500, attempt 2, retry in 8 s',
  ],
  ['another status line', 'Got HTTP/1.1 502', 'Got HTTP/1.1 503'],
  ['another status in quotes', 'Got "HTTP 502"', 'Got "HTTP 503"'],
  ['another status in JSON', '{"status": 429}', '{"status": 500}'],
  ['another error in words', "Can't connect", "Can't read"],
])('texts with %s are not similar', (_, left, right) => {
  expect(normaliseText(left)).not.toBe(normaliseText(right))
})

test('a normalised text stays as it is when whole sentences repeat', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (left, right) => {
      expect(normaliseText(`Attempt ${left}: waiting ${right}`)).toBe(
        'attempt {n}: waiting {n}'
      )
    })
  )
})

test('a text of megabytes is compared by its beginning', () => {
  const long = 'wait '.repeat(500000)

  expect(normaliseText(long).length).toBeLessThanOrEqual(2000)
})

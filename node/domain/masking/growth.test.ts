/**
 * Texts that are made to keep a pattern busy. Sixteen times the text may cost
 * sixteen times the work; were it squared, it would cost 256 times as much.
 */
import { keyFinder } from './keys'
import { mask } from './mask'

const KEYS = keyFinder(['Shop-Code'])
const SHORT = 25_000
const LONG = 16 * SHORT

/** Below this a measurement says nothing. */
const LEAST_MS = 5

const UNITS = [
  '"',
  "'",
  '`',
  '\\',
  '\\"',
  '\\\\"',
  '%25',
  '%25252525',
  '%22',
  '&quot;',
  '&amp;',
  '\\u0022',
  '^"',
  "'\\''",
  '{',
  '[',
  '{"password":{',
  '"password":',
  '"password",',
  '"password',
  'password=',
  '&password=',
  "password='",
  'password="\\',
  'password',
  'password: ',
  'password:\n ',
  'password',
  '\\npassword: a',
  '"a&token=',
  'token=a"',
  'token=; ',
  ';a=b',
  '"name":"password",',
  '{"name":"password","a":',
  '"value":"x","name":"password"',
  '<password>',
  '<a password="',
  '<param name="password" ',
  '<a name="password" value=',
  '<key>token</key>',
  'form-data; name="password"\n',
  '--password ',
  'curl ',
  "curl '",
  'curl "',
  'curl -u ',
  'Bearer ',
  'bearer a ',
  '://',
  '://a:',
  'a@',
  'eyJ',
  'eyJhbGciOi.',
  '-----BEGIN PRIVATE KEY-----',
  'A',
  'aGVsbG8g',
  '1',
  '4111 ',
  '4.',
  '12345678901 ',
  'x-y-',
  'a.b.',
  'AKIA',
  ' ',
  '\n',
  '\t',
  'Shop-Code',
  'é',
  '🔑',
]

function costOf(text: string): number {
  const before = process.cpuUsage()

  mask(text, KEYS, 'evidence')

  const { user, system } = process.cpuUsage(before)

  return (user + system) / 1000
}

test.each(UNITS)('the work grows as the text does: %j', (unit) => {
  const textOf = (length: number) => unit.repeat(length / unit.length)

  // What is compiled on the way is no work of the text.
  costOf(textOf(SHORT))

  const short = Math.max(LEAST_MS, costOf(textOf(SHORT)))
  const long = costOf(textOf(LONG))

  expect(long / short).toBeLessThan(16 * 6)
})

test('a run without an end is no more than the engine can go through', () => {
  for (const unit of ['A', '1', '*', ' ', '=', '/', '-', '_', 'é']) {
    const long = unit.repeat(12_000_000)

    expect(mask(long, KEYS, 'evidence') === long).toBe(true)
  }
})

test('a token of megabytes is masked to its end', () => {
  const long = 'aB3'.repeat(2_000_000)

  for (const text of [
    `Bearer ${long}`,
    `ghp_${long}`,
    `eyJhbGciOi.eyJzdWIi.${long}`,
  ]) {
    const masked = mask(text, KEYS, 'evidence')

    expect(masked.length).toBeLessThan(60)
  }
})

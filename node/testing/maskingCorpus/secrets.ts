/** Secrets of every kind, made anew for each run, with the keys they go by. */
import * as fc from 'fast-check'

export type Secret = {
  readonly kind: string
  /** A name that announces it; of what tells by its looks, any. */
  readonly key: string
  readonly value: string
  /** What must not be found: the value, or what of it is secret. */
  readonly hidden: readonly string[]
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'
const LETTERS = UPPER + LOWER + DIGITS
const HEX = '0123456789abcdef'

/** What people put into passwords, quotes and backslashes included. */
const SYMBOLS = `${LETTERS}!#$%&'()*+,-./:;<=>?@[]^_{|}~"\\\`çãñéüЖ密🔑`

const of = (letters: string, minLength: number, maxLength = minLength) =>
  fc
    .array(fc.constantFrom(...letters), { minLength, maxLength })
    .map((chars) => chars.join(''))

/** Keys written as people write them, and at random. */
function cased(...keys: string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...keys), fc.constantFrom('as is', 'upper', 'lower'))
    .map(([key, how]) =>
      how === 'upper'
        ? key.toUpperCase()
        : how === 'lower'
          ? key.toLowerCase()
          : key
    )
}

const ANY_KEY = fc.constantFrom('data', 'message', 'x-info', 'note', 'ref')

function secret(
  kind: string,
  key: fc.Arbitrary<string>,
  value: fc.Arbitrary<string>,
  hide: (value: string) => string[] = (whole) => [whole]
): fc.Arbitrary<Secret> {
  return fc
    .record({ key, value })
    .map((made) => ({ kind, ...made, hidden: hide(made.value) }))
}

function luhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 1 : 2)

    return total + (value > 9 ? value - 9 : value)
  }, 0)

  return String((10 - (sum % 10)) % 10)
}

const card = fc
  .constantFrom(
    ['4', 16],
    ['51', 16],
    ['2221', 16],
    ['37', 15],
    ['6011', 16],
    ['36', 14],
    ['62', 19],
    ['506699', 16]
  )
  .chain(([prefix, length]) =>
    of(DIGITS, Number(length) - String(prefix).length - 1).map(
      (rest) => `${prefix}${rest}`
    )
  )
  .map((digits) => digits + luhnDigit(digits))

const groupedCard = fc
  .tuple(card, fc.constantFrom(' ', '-'))
  .filter(([digits]) => digits.length === 16)
  .map(([digits, space]) => digits.replace(/\d{4}(?=\d)/g, `$&${space}`))

/** Digits that check the ones before them, weighted from `first` on. */
function checked(digits: string, weights: readonly number[]): string {
  const sum = [...digits].reduce(
    (total, char, index) => total + (char.charCodeAt(0) - 48) * weights[index],
    0
  )
  const rest = sum % 11

  return digits + (rest < 2 ? 0 : 11 - rest)
}

const CPF_WEIGHTS = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]
const CNPJ_WEIGHTS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]

const cpf = of(DIGITS, 9)
  .filter((digits) => !/^(\d)\1*$/.test(digits))
  .map((digits) => checked(checked(digits, CPF_WEIGHTS.slice(1)), CPF_WEIGHTS))

const cnpj = fc
  .oneof(
    of(DIGITS, 12),
    of(UPPER + DIGITS, 11).map((text) => `A${text}`)
  )
  .map((text) => checked(checked(text, CNPJ_WEIGHTS.slice(1)), CNPJ_WEIGHTS))

const base64Url = (text: string) => Buffer.from(text).toString('base64url')

const jwt = fc
  .tuple(of(LETTERS, 12), of(LETTERS, 43))
  .map(
    ([subject, signature]) =>
      `${base64Url('{"alg":"HS256","typ":"JWT"}')}.${base64Url(JSON.stringify({ sub: subject, exp: 1700000000 }))}.${signature}`
  )

const PASSWORD_KEYS = cased(
  'password',
  'Passwd',
  'pwd',
  'userPassword',
  'db_password',
  'senha',
  'contraseña',
  'smtp.password',
  'new-password',
  'pass'
)
const TOKEN_KEYS = cased(
  'token',
  'access_token',
  'refreshToken',
  'X-VTEX-API-AppToken',
  'X-Auth-Token',
  'id-token',
  'csrf_token',
  'X-XSRF-TOKEN',
  'sessionId',
  'JSESSIONID',
  'X-Amz-Security-Token',
  'client_assertion'
)
const SECRET_KEYS = cased(
  'client_secret',
  'clientSecret',
  'X-Amz-Signature',
  'X-Hub-Signature-256',
  'aws_secret_access_key',
  'secret',
  'sig',
  'credential',
  'webhook-secret'
)
const APP_KEYS = cased(
  'X-VTEX-API-AppKey',
  'api_key',
  'apiKey',
  'X-API-KEY',
  'Ocp-Apim-Subscription-Key',
  'AWSAccessKeyId',
  'consumer-key',
  'access-key'
)
const COOKIE_KEYS = cased(
  'Cookie',
  'Set-Cookie',
  'VtexIdclientAutCookie',
  'VtexIdclientAutCookie_grocery1'
)

/** A key that the account chose. */
export const OWN_KEY = 'Shop-Code'

const PEM = of(`${LETTERS}+/`, 64).map(
  (body) =>
    `-----BEGIN RSA PRIVATE KEY-----\n${body}\n${body}==\n-----END RSA PRIVATE KEY-----`
)

const last = (text: string) => [text.slice(text.indexOf(' ') + 1)]

export const SECRETS: ReadonlyArray<fc.Arbitrary<Secret>> = [
  secret(
    'password',
    PASSWORD_KEYS,
    of(SYMBOLS, 8, 32).filter((v) => /^[A-Za-z0-9].*[A-Za-z0-9]$/.test(v))
  ),
  secret('password of letters', PASSWORD_KEYS, of(LOWER, 8, 20)),
  secret('token', TOKEN_KEYS, of(LETTERS, 16, 200)),
  secret('token of VTEX', cased('X-VTEX-API-AppToken'), of(UPPER, 40)),
  secret(
    'bearer',
    cased('Authorization', 'Proxy-Authorization'),
    of(`${LETTERS}-._~+/`, 20, 80).map((v) => `Bearer ${v}x9`),
    last
  ),
  secret(
    'basic',
    cased('Authorization', 'X-Authorization'),
    fc
      .tuple(of(LETTERS, 5, 12), of(SYMBOLS, 8, 20))
      .map(
        ([user, password]) =>
          `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
      ),
    last
  ),
  secret(
    'cookie',
    COOKIE_KEYS,
    of(LETTERS, 20, 60).map((v) => `checkout.vtex.com=__ofid=${v}`),
    (v) => [v.split('=')[2]]
  ),
  secret('app key', APP_KEYS, of(UPPER + DIGITS, 12, 32)),
  secret(
    'secret',
    SECRET_KEYS,
    of(`${LETTERS}+/`, 24, 64).map((v) => `${v}=`)
  ),
  secret('signature', SECRET_KEYS, of(HEX, 64)),
  secret('one-time code', cased('otp', 'pin', 'cvv2'), of(DIGITS, 4)),
  secret(
    'own key',
    cased(OWN_KEY, 'shop_code', 'shopCode'),
    of(LETTERS, 8, 40)
  ),
  secret('jwt', fc.oneof(TOKEN_KEYS, ANY_KEY), jwt),
  secret(
    'key pair of VTEX',
    ANY_KEY,
    of(UPPER, 6).map((v) => `vtexappkey-grocery1-${v}`),
    (v) => [v.slice(-6)]
  ),
  secret(
    'Mercado Libre',
    ANY_KEY,
    fc
      .tuple(of(DIGITS, 16), of(HEX, 32), of(DIGITS, 9))
      .map(([app, hex, user]) => `APP_USR-${app}-111523-${hex}-${user}`)
  ),
  secret(
    'Amazon',
    ANY_KEY,
    of(`${LETTERS}_-`, 40, 120).map((v) => `Atza|${v}`)
  ),
  secret(
    'AWS',
    ANY_KEY,
    of(UPPER + DIGITS, 16).map((v) => `AKIA${v}`)
  ),
  secret(
    'Shopify, Stripe, GitHub, Slack',
    ANY_KEY,
    fc
      .tuple(
        fc.constantFrom(
          'shpat_',
          'sk_live_',
          'ghp_',
          'xoxb-1234-',
          'glpat-',
          'ya29.a0'
        ),
        of(LETTERS, 32)
      )
      .map((parts) => parts.join(''))
  ),
  secret('private key', fc.oneof(ANY_KEY, cased('private_key')), PEM, (v) => [
    v.split('\n')[1],
  ]),
  secret(
    'card',
    fc.oneof(ANY_KEY, cased('card_number', 'cardNumber', 'pan')),
    fc.oneof(card, groupedCard)
  ),
  secret(
    'CPF',
    fc.oneof(ANY_KEY, cased('cpf', 'document')),
    fc.oneof(
      cpf,
      cpf.map((v) => v.replace(/(\d{3})(\d{3})(\d{3})(\d\d)/, '$1.$2.$3-$4'))
    )
  ),
  secret(
    'CNPJ',
    fc.oneof(ANY_KEY, cased('cnpj')),
    fc.oneof(
      cnpj,
      cnpj.map((v) => v.replace(/(..)(...)(...)(....)(..)/, '$1.$2.$3/$4-$5'))
    )
  ),
]

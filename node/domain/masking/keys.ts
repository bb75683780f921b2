/**
 * Which names announce a secret, in English, Portuguese and Spanish, however
 * they are written: `X-VTEX-API-AppToken`, `client_secret`, `dbPassword`.
 */
import { Search, searchFor } from './keySearch'
import { MaskKind } from './mark'
import { looksRandom } from './told'

/** What is looked for: the account's own keys beside those that everybody has. */
export type KeyFinder = {
  /** Finds where such a name may be; `kindOf` tells whether it is one. */
  readonly searchIn: (text: string) => Search
  /** Null for a name that announces none, or not this value. */
  readonly kindOf: (name: string, value: string) => MaskKind | null
}

type Rule = {
  readonly kind: MaskKind
  /** Tried on the name with nothing between its words. */
  readonly anywhere?: RegExp
  /** Tried on the name as `-word-word-`. */
  readonly words?: RegExp
  /** What its values look like; any when absent. */
  readonly value?: RegExp
}

const KEYS_OF_APPS =
  'api|app|access|consumer|client|private|account|shared|master|secret|signing|encryption|subscription|merchant|partner|manager|license|licence'

/** The first that fits counts. */
const RULES: readonly Rule[] = [
  { kind: 'PRIVATE_KEY', anywhere: /privatekey|(?:chave|clave|llave)privada/ },
  {
    kind: 'COOKIE',
    anywhere: /cookie|sessid|sessionid|aspxauth|ofid$|orderformownership/,
  },
  {
    kind: 'CARD',
    anywhere:
      /cardn(?:umber|o$|um$)|ccn(?:umber|um)|numero(?:do|de)?(?:cartao|tarjeta)|creditcard$/,
    value: /(?:\d[\s-]*){8}/,
  },
  { kind: 'CARD', words: /-pan-/, value: /^\W*(?:\d[\s-]*){12}/ },
  {
    kind: 'SECRET',
    anywhere:
      /(?:security|verification|mfa|2fa)code|codigo(?:de)?(?:segur(?:anca|idad)|verificac)/,
    value: /^\W*\w{3,12}(?!\w)/,
  },
  {
    kind: 'SECRET',
    words: /-(?:cvv2?|cvc2?|csc)-/,
    value: /^\W*\d{3,4}(?!\w)/,
  },
  {
    kind: 'SECRET',
    words: /-(?:pin|pincode)-|-pin-code-/,
    value: /^\W*\d{3,12}(?!\w)/,
  },
  { kind: 'SECRET', words: /-(?:otp|totp)-/, value: /^\W*\w{4,12}(?!\w)/ },
  {
    kind: 'PASSWORD',
    anywhere:
      /pass?w(?:or?|r)?[dt]|psswd|pword|passphrase|passcode|contrasen[ahi]|kennwort|motdepasse|palavrapasse/,
    words:
      /-(?:pwd|pw|pswd|psw|pass|(?:db|user|smtp|ftp|root|admin|login)pass|senha|clave|[a-z]+pwd|[a-z]+senha)-/,
  },
  { kind: 'APP_KEY', anywhere: new RegExp(`(?:${KEYS_OF_APPS})key`) },
  {
    kind: 'APP_KEY',
    anywhere: /chave(?:de)?(?:api|acesso)|clave(?:de)?(?:api|acceso)/,
  },
  {
    kind: 'SECRET',
    anywhere: /secret(?!ar)|credential|signature|segredo/,
    words: /-(?:sig|hmac|credencia(?:l|is)|credenciales)-/,
  },
  // A count of tokens, as language models tell it, is no token.
  { kind: 'TOKEN', anywhere: /tokens(?:$|-)/, value: /\D/ },
  { kind: 'TOKEN', anywhere: /token(?!s$|i[sz])|authorization/ },
  {
    kind: 'TOKEN',
    words:
      /-(?:auth|authentication|bearer|jwt|assertion|csrf|xsrf|sid|session|sesion|sessao)-|-(?:auth|authorization)-code-/,
  },
  { kind: 'CPF', words: /-(?:cpf|cpfcnpj)-/, value: /(?:\d\W*){8}/ },
  { kind: 'CNPJ', words: /-cnpj-/, value: /(?:\w\W*){11}/ },
]

/** Names that speak of a secret without holding it: `token_type`, `passwordPolicy`. */
const ABOUT =
  /-(?:types?|ur[il]s?|endpoint|expir\w*|ttl|max-age|length|size|count|limit|policy|policies|status|state|version|required|enabled|disabled|method|methods|algorithm|alg|names?|label|hint|at|date|time|scopes?|provider|issuer|audience|formats?|mode|valid|invalid|error|errors|message|brand|holder|strength|attempts|prefix|domain|path|consent|banner|settings|preferences|accepted)-$|^-(?:max|min|total|num|has|is|requires?|needs?|uses?|allow|allows|missing|invalid|prompt|completion|forgot|access-control)-/

const ABOUT_JOINED =
  /(?:type|ur[il]|expires|expiresin|expiresat|expiration|expiry)$/

const STEMS = [
  'pass?[-_. ]?w(?:or?|r)?[dt]',
  'psswd',
  'pword',
  'senha',
  '(?:db|user|smtp|ftp|root|admin|login)pass',
  'aspxauth',
  'ofid',
  'orderformownership',
  'passphrase',
  'kennwort',
  'mot[-_. ]?de[-_. ]?passe',
  'palavra[-_. ]?passe',
  'passcode',
  'contrase[nñ]',
  'secret',
  'segredo',
  'token',
  'cookie',
  'credencia',
  'credential',
  'signature',
  'authorization',
  'authentication',
  'sess(?:ion)?[-_. ]?id',
  `(?:${KEYS_OF_APPS})[-_. ]?key`,
  '(?:chave|clave|llave)[-_. ]?(?:de[-_. ]?)?(?:api|acesso|acceso|privada)',
  '(?:security|verification|auth|pin|mfa|2fa)[-_. ]?code',
  'c[oó]digo[-_. ]?(?:de[-_. ]?)?(?:segur(?:an[cç]a|idad)|verifica[cç])',
  'card[-_. ]?n(?:umber|um|o(?![a-z]))',
  'cc[-_. ]?n(?:umber|um)',
  'n[uú]mero[-_. ]?(?:d[oe][-_. ]?)?(?:cart[aã]o|tarjeta)',
  'credit[-_. ]?card(?![a-z])',
]

/** Short ones, which other words contain: they end where the letters end. */
const WORDS =
  'pwd|pw|pswd|psw|pass|senha|clave|auth|jwt|assertion|bearer|csrf|xsrf|session|sesion|sessao|sid|totp|otp|pin|cvv2?|cvc2?|csc|pan|sig|hmac|cpf|cnpj'

export function keyFinder(ownKeys: readonly string[]): KeyFinder {
  const own = new Set(ownKeys.map(joined).filter(Boolean))
  const ownPatterns = ownKeys
    .map((key) => wordsOf(key).map(escapeRegExp).join('[-_. ]?'))
    .filter(Boolean)

  return {
    searchIn: searchFor([
      ...whole(ownPatterns),
      ...STEMS,
      ...whole([WORDS], 'a-z'),
    ]),
    kindOf: (name, value) =>
      own.has(joined(name)) ? 'CUSTOM' : kindOf(name, value),
  }
}

/** Those that end where the letters end; none when there are none. */
function whole(
  patterns: readonly string[],
  letters = String.raw`\p{L}\p{N}`
): string[] {
  return patterns.length ? [`(?:${patterns.join('|')})(?![${letters}])`] : []
}

function kindOf(path: string, value: string): MaskKind | null {
  // Of `spring.mail.password` the last part is the key; of a host name it is none.
  const name = path.split('.').findLast((part) => /\p{L}/u.test(part)) ?? ''
  const key = joined(name)
  // `dbPassword` has its words by case; what is cased at random has not.
  const words = [name, name.toLowerCase()].map(
    (text) => `-${wordsOf(text).map(plain).join('-')}-`
  )

  const isAbout =
    ABOUT_JOINED.test(key) || words.some((text) => ABOUT.test(text))

  if (isAbout && !looksRandom(value)) return null

  const rule = RULES.find(
    ({ anywhere, words: pattern, value: values }) =>
      (anywhere?.test(key) || words.some((text) => pattern?.test(text))) &&
      (values?.test(value) ?? true)
  )

  return rule?.kind ?? null
}

/** The words of a name, parted by case and by what is no letter or digit. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

function joined(name: string): string {
  return plain(name).replace(/[^\p{L}\p{N}]/gu, '')
}

const ASCII = /^[\0-\x7f]*$/

/** Without capitals and accents. */
function plain(text: string): string {
  const letters = ASCII.test(text)
    ? text
    : text.normalize('NFD').replace(/\p{M}/gu, '')

  return letters.toLowerCase()
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Finds secrets by what they look like, wherever they stand. */
import { Finding, isWorthMasking } from './finding'
import { MaskKind } from './mark'
import { matchesOf } from './matches'
import { charSet, findRun, piecesOf, runEnd } from './runs'

/** `rest` of a scheme: a token, and no word of a sentence such as "Basic authentication". */
const SCHEMES =
  /(?<![\w-])(bearer|basic|digest|token|negotiate|ntlm|apikey)[ \t]+["']?((?!realm\b)[^\s"'<>,;)\]}\\\0]{6,4096})/gi

/** In each of the schemes is one of these. */
export const SCHEME_SIGNS = 'bea|sic|dig|tok|neg|ntl|pik'.split('|')

const KEY_BLOCK = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const KEY_BLOCK_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g

/** Tokens that tell by their beginning who gave them. */
export const PREFIXES: ReadonlyArray<[MaskKind, string]> = [
  // Mercado Libre and Mercado Pago.
  ['TOKEN', String.raw`(?:APP_USR|TEST)-\d[\w-]{16,4096}`],
  ['TOKEN', String.raw`TG-[0-9a-f]{20,4096}(?:-\d+)?`],
  // Amazon.
  ['TOKEN', String.raw`Atz[acr]\|[\w|+/=-]{8,4096}`],
  ['SECRET', String.raw`amzn1\.oa2-cs\.v1\.[0-9a-f]{16,4096}`],
  ['APP_KEY', String.raw`(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])`],
  // VTEX.
  ['APP_KEY', String.raw`vtexappkey-[\w-]{4,4096}`],
  // Google.
  ['APP_KEY', String.raw`AIza[\w-]{30,4096}`],
  ['TOKEN', String.raw`ya29\.[\w.-]{16,4096}`],
  ['TOKEN', String.raw`1//0[\w-]{20,4096}`],
  ['SECRET', String.raw`GOCSPX-[\w-]{16,4096}`],
  // Meta.
  ['TOKEN', String.raw`EAA[A-Za-z0-9]{24,4096}`],
  // Shopify.
  ['TOKEN', String.raw`shp(?:at|ca|pa|ss)_[A-Za-z0-9]{16,4096}`],
  // Stripe, WooCommerce.
  ['SECRET', String.raw`(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{12,4096}`],
  ['SECRET', String.raw`whsec_[A-Za-z0-9+/=]{12,4096}`],
  ['APP_KEY', String.raw`c[ks]_[0-9a-f]{40}`],
  // Where code is kept and messages are sent.
  ['TOKEN', String.raw`gh[opsur]_[A-Za-z0-9]{16,4096}`],
  ['TOKEN', String.raw`github_pat_\w{20,4096}`],
  ['TOKEN', String.raw`glpat-[\w-]{16,4096}`],
  ['TOKEN', String.raw`npm_[A-Za-z0-9]{30,4096}`],
  ['TOKEN', String.raw`xox[abeoprs]-[\w-]{10,4096}`],
  ['SECRET', String.raw`SG\.[\w-]{16,4096}\.[\w-]{16,4096}`],
  ['SECRET', String.raw`sk-[A-Za-z0-9_-]{24,4096}`],
  ['TOKEN', String.raw`v[1-4]\.(?:public|local)\.[\w-]{20,4096}`],
  [
    'TOKEN',
    String.raw`(?:dop_v1|doo_v1|dor_v1|hf|lin_api|NRAK)[_-][A-Za-z0-9]{16,4096}`,
  ],
  ['TOKEN', String.raw`pat-(?:na|eu)\d-[0-9a-f-]{30,64}`],
  ['TOKEN', String.raw`ATATT3[\w=-]{20,4096}`],
  ['TOKEN', String.raw`sq0(?:atp|csp)-[\w-]{16,4096}`],
  ['TOKEN', String.raw`xapp-\d-[\w-]{16,4096}`],
  ['TOKEN', String.raw`access_token\$(?:production|sandbox)\$[\w$]{16,4096}`],
  ['APP_KEY', String.raw`key-[0-9a-f]{32}(?![0-9a-f])`],
  ['PRIVATE_KEY', String.raw`AGE-SECRET-KEY-1[A-Z0-9]{16,4096}`],
  // Compressed by gzip, in base64: nobody reads what is in it before it is kept.
  ['UNREAD', String.raw`H4sIA[\w+/-]{20,4096}`],
]

const PREFIXED = new RegExp(
  `(?<![A-Za-z0-9])(?:${PREFIXES.map(([, shape]) => `(${shape})`).join('|')})`,
  'g'
)

/**
 * Every such token has so many of these characters in a row, but for those of a
 * few givers.
 */
const TOKEN_CHARS = charSet(String.raw`\w-`)
const LEAST_TOKEN = 15
const OTHER_TOKENS = /Atz|ATATT3|ya29|whsec|H4sIA|\$(?:production|sandbox)/

const JWT = /(?<![\w-])eyJ[\w-]{6,4096}(?:\.[\w-]{0,65536}){2,4}/g

/** What a token that is longer than its pattern goes on with. */
const REST = piecesOf(String.raw`\w+/=~-`)

/** `https://user:password@host`. */
const USER_INFO = /:\/\/([^\s/?#"'<>@:\0]{0,256})(:?)([^\s/?#"'<>\0]{0,512})@/g

export function findTokens(text: string): Finding[] {
  const jwts = all(text, JWT, () => 'JWT')

  return mayHavePrefixed(text)
    ? [...jwts, ...all(text, PREFIXED, kindOfPrefixed)]
    : jwts
}

/** False for texts without any, and quickly so. */
function mayHavePrefixed(text: string): boolean {
  return findRun(text, TOKEN_CHARS, LEAST_TOKEN) >= 0 || OTHER_TOKENS.test(text)
}

function kindOfPrefixed(found: RegExpExecArray): MaskKind {
  const index = found.slice(1).findIndex((part) => part !== undefined)

  return PREFIXES[index][0]
}

function all(
  text: string,
  pattern: RegExp,
  kindOf: (found: RegExpExecArray) => MaskKind
): Finding[] {
  return matchesOf(text, pattern).map((found) => ({
    start: found.index,
    end: runEnd(text, found.index + found[0].length, REST),
    kind: kindOf(found),
  }))
}

export function findSchemes(text: string): Finding[] {
  return matchesOf(text, SCHEMES).flatMap((found) => {
    const [whole, scheme, token] = found
    const end = found.index + whole.length

    if (!isToken(token, scheme) || !isWorthMasking(token)) return []

    return [
      {
        start: end - token.length,
        end: runEnd(text, end, REST),
        kind: /^basic$/i.test(scheme) ? 'BASIC_AUTH' : 'TOKEN',
      },
    ]
  })
}

/** Any sentence may say "token" before a word; few say "bearer". */
function isToken(token: string, scheme: string): boolean {
  if (/^[\p{L}-]+[.:!?…]*$/u.test(token)) {
    return token.length >= 20 || /\p{Ll}\p{Lu}\p{Ll}*\p{Lu}/u.test(token)
  }

  return /^(?:bearer|basic)$/i.test(scheme)
    ? !/^\W*$/.test(token)
    : token.length >= 16 && /\d/.test(token) && !/[=:/]\w*$/.test(token)
}

export function findUserInfo(text: string): Finding[] {
  if (!text.includes('@')) return []

  return matchesOf(text, USER_INFO).flatMap((found) => {
    const [whole, user, colon, password] = found
    const end = found.index + whole.length - 1
    const value = colon ? password : user + password

    // A name alone is no secret, unless it is as long as one.
    if (!isWorthMasking(value) || (!colon && value.length < 16)) return []

    return [
      { start: end - value.length, end, kind: colon ? 'PASSWORD' : 'TOKEN' },
    ]
  })
}

export function findPrivateKeys(text: string): Finding[] {
  const findings: Finding[] = []
  let done = 0

  if (!text.includes('-----BEGIN ')) return []

  for (const found of matchesOf(text, KEY_BLOCK)) {
    if (found.index < done) continue

    KEY_BLOCK_END.lastIndex = found.index

    const end = KEY_BLOCK_END.exec(text)

    done = end ? KEY_BLOCK_END.lastIndex : text.length
    findings.push({ start: found.index, end: done, kind: 'PRIVATE_KEY' })
  }

  return findings
}

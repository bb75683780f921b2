/** The notations that text is wrapped into. Each takes off one layer. */
import { Reading, WORD_END } from './reading'
import { decodeCommands } from './shell'

/** The text with one layer less; null when it has no such layer. */
export type Decoder = (reading: Reading) => Reading | null

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  colon: ':',
  equals: '=',
  semi: ';',
  lowbar: '_',
  period: '.',
  commat: '@',
  newline: '\n',
  tab: '\t',
}

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
}

const PERCENT =
  /%(?:u[0-9a-f]{4}|[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3}|[0-7][0-9a-f])/gi

/** `%22`, `%C3%A7`, `%u0022`. */
const percent = decoder(['%'], PERCENT, ofPercent)

const BACKSLASH =
  /\\(?:u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[01][0-7]{2}|["`\\/nrtbf]|'(?!'))/g

/** `\"`, `\/`, `\u0022`, `\x22`, `\042`; not what shells write for a quote, `'\''`. */
const backslash = decoder(['\\'], BACKSLASH, ofBackslash)

const ENTITY =
  /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|quot|apos|amp|lt|gt|nbsp|colon|equals|semi|lowbar|period|commat|newline|tab);/gi

/** `&quot;`, `&#34;`, `&#x22;`. */
const entities = decoder(['&'], ENTITY, ofEntity)

/**
 * Letters alone, of all three: a key can be read then, and what its value has
 * escaped, such as a quote, still does not end it.
 */
const letters = decoder(
  ['%', '\\', '&'],
  /%[2-7c-f][0-9a-f](?:%[89ab][0-9a-f]){0,3}|\\u[0-9a-f]{4}|&#\d{2,7};|&#x[0-9a-f]{1,6};/gi,
  (escape) => {
    const read =
      escape[0] === '%'
        ? ofPercent(escape)
        : escape[0] === '&'
          ? ofEntity(escape)
          : ofBackslash(escape)

    return read && /^[\p{L}\p{N}_.[\]-]+$/u.test(read) ? read : null
  }
)

/** `^"` of the Windows prompt, and PowerShell's backtick. */
const windows = decoder(['^', '`'], /\^(?:\r?\n|[^\s\w])|`["'`$]/g, (escape) =>
  escape.endsWith('\n') ? ' ' : escape.slice(1)
)

/** Letters of Greece and Russia, and those of ours that they look like. */
const FOREIGN = 'асеіорѕхуԁο'
const OURS = 'aceiopsxydo'

/** Letters that look like others or like nothing: of full width, soft hyphens, typographic quotes, UTF-16 that was read as less. */
const lookalikes = decoder(
  null,
  /[\u00ab\u00ad\u00bb\u061c\u180e\u200b-\u200f\u2018-\u201e\u202a-\u202e\u2060-\u2064\ufeff\uff01-\uff5e]|\u034f|\ud835[\udc00-\udfff]|[асеіорѕхуԁο](?:(?=[A-Za-z])|(?<=[A-Za-z][асеіорѕхуԁο]))|[\0\ufffd](?:(?<=[\x20-\x7e][\0\ufffd])(?=[\x20-\x7e][\0\ufffd]|[\x20-\x7e]$)|$)/g,
  (char) => {
    if (/[\u00ab\u00bb\u201c-\u201e]/.test(char)) return '"'
    if (/[\u2018-\u201b]/.test(char)) return "'"

    if (FOREIGN.includes(char)) return OURS[FOREIGN.indexOf(char)]

    return /[\uff01-\uff5e\ud835]/.test(char) ? char.normalize('NFKC') : ''
  }
)

const DOUBLED =
  /""(?:(?=[^\s"',:;)\]}\\])(?<=[[{(,:=\s]"")|(?=\s?[:,;)\]}\r\n]|"|$)(?<=[^\s"'[{(,:=\\]""))/g

/** `""token"": ""abc""`, as tables and the Windows prompt have quotes in quotes. */
const doubled = decoder(null, DOUBLED, () => '"')

/** `=3D`, by which it is told, and lines that end with an equals sign. */
const printable = decoder(['=3D'], /=(?:\r?\n|[0-9A-F]{2})/g, (escape) =>
  escape.endsWith('\n') ? '' : fromCode(escape.slice(1), 16)
)

/** `+AHs-`. */
const utf7 = decoder(
  ['+A'],
  /\+(?:A[A-Za-z0-9+/]{2}(?:A[A-Za-z0-9+/]{2,3}){0,8})-/g,
  (escape) => {
    const code = escape.slice(1, -1)
    const bytes = code.length % 4 === 1 ? '' : atob(code)

    return /^(?:\0[\t\n\r -~])+\0?$/.test(bytes)
      ? bytes.replace(/\0/g, '')
      : null
  }
)

export const DECODERS: readonly Decoder[] = [
  decodeCommands,
  windows,
  doubled,
  printable,
  utf7,
  lookalikes,
  letters,
  backslash,
  percent,
  entities,
]

/**
 * One of `signs` is in every text that has such a layer; null when that is not
 * so easily told. `read` answers what an escape stands for; null leaves it as it
 * is.
 */
function decoder(
  signs: readonly string[] | null,
  escapes: RegExp,
  read: (escape: string) => string | null
): Decoder {
  return (parent) => {
    const { text } = parent
    let reading: Reading | null = null
    let done = 0

    if (signs && !signs.some((sign) => text.includes(sign))) return null

    escapes.lastIndex = 0

    for (let found = escapes.exec(text); found; found = escapes.exec(text)) {
      const [escape] = found
      const decoded = read(escape)

      if (decoded === null) continue

      reading ??= new Reading(parent)
      reading.keep(done, found.index)
      done = found.index + escape.length
      reading.put(decoded === WORD_END ? '\uFFFD' : decoded, found.index, done)
    }

    reading?.keep(done, text.length)

    return reading
  }
}

function ofPercent(escape: string): string | null {
  if (/^%u/i.test(escape)) return fromCode(escape.slice(2), 16)

  try {
    return decodeURIComponent(escape)
  } catch {
    return null
  }
}

function ofBackslash(escape: string): string | null {
  const [, first] = escape

  if (/\d/.test(first)) return fromCode(escape.slice(1), 8)
  if (!/[ux]/i.test(first)) return LETTERS[first] ?? first

  return fromCode(escape.slice(2).replace(/[{}]/g, ''), 16)
}

function ofEntity(escape: string): string | null {
  const name = escape.slice(1, -1).toLowerCase()

  if (!name.startsWith('#')) return NAMED[name]

  return name[1] === 'x'
    ? fromCode(name.slice(2), 16)
    : fromCode(name.slice(1), 10)
}

function fromCode(digits: string, radix: number): string | null {
  const code = parseInt(digits, radix)

  return code <= 0x10ffff ? String.fromCodePoint(code) : null
}

/** Where the value after a key ends, by how it is written. Each is linear. */
export type Extent = {
  /** Of what is to be masked, without quotes. */
  readonly start: number
  readonly end: number
}

const QUOTES = `"'\``

export function isQuote(char: string | undefined): boolean {
  return char !== undefined && char !== '' && QUOTES.includes(char)
}

/**
 * What is between the quote at `at` and its fellow. A single quote that is
 * written within single quotes, as shells and SQL do it, ends nothing. Without
 * a fellow it runs to the end of the text.
 */
export function quoted(text: string, at: number): Extent {
  const triple = text[at].repeat(3)

  if (text.startsWith(triple, at)) {
    const close = text.indexOf(triple, at + 3)

    if (close > at + 3) return { start: at + 3, end: close }
  }

  let end = closing(text, at)

  if (text[at] !== "'") return { start: at + 1, end }

  for (;;) {
    const [join] = /^'(?:\\''|"'"'|'(?!'))/.exec(text.slice(end, end + 5)) ?? []

    if (!join || end === at + 1) return { start: at + 1, end }

    end = closing(text, end + join.length - 1)
  }
}

/** Where the string that the quote at `at` opens is closed, or the end of the text. */
function closing(text: string, at: number): number {
  const quote = text[at]
  let end = at + 1

  for (;;) {
    const next = text.indexOf(quote, end)

    if (next < 0) return text.length
    if (!isEscaped(text, next, at + 1)) return next
    end = next + 1
  }
}

/** Whether an odd number of backslashes stands before the place. */
function isEscaped(text: string, at: number, from: number): boolean {
  let before = at

  // PowerShell escapes by a backtick.
  if (text[at] === '"' && at > from && text[at - 1] === '`') return true

  while (before > from && text[before - 1] === '\\') before -= 1

  return (at - before) % 2 === 1
}

/** From the bracket at `at` to the one that closes it, both included, or to the end of the text. */
export function balanced(text: string, at: number): Extent {
  const pattern = /["{}[\]]/g
  let depth = 0

  pattern.lastIndex = at

  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [char] = found

    if (char === '"') pattern.lastIndex = closing(text, found.index) + 1
    else depth += char === '{' || char === '[' ? 1 : -1

    if (depth === 0) return { start: at, end: found.index + 1 }
  }

  return { start: at, end: text.length }
}

const ENDS = [
  // The next field.
  String.raw`&(?=[\w.%[\]-]{1,64}(?:=|$|[\s"'\0#]))`,
  String.raw`&(?=(?:amp|#38|#x26);)`,
  String.raw`\\u0026(?=[\w.%[\]-]{1,64}(?:=|$|[\s"'\0#]))`,
  String.raw`[,;](?=\s{0,8}["']?[\w.$@-]{1,64}["']?\s{0,8}[:=])`,
  String.raw`;(?=\s|$)`,
  // A space, or what closes around it.
  String.raw`[\s\0]`,
  String.raw`[>)}\]](?=[\s,;)}\]"'>]|$)`,
  String.raw`<(?=[/!?a-zA-Z])`,
].join('|')

const BARE_END = new RegExp(ENDS, 'g')
const BARE_END_IN_STRING = new RegExp(
  String.raw`${ENDS}|\\[\s\S]|["'${'`'}]`,
  'g'
)

/**
 * A value without quotes: to the next field, or to a space. `quote` is what
 * closes the string that it stands in; `inWord` lets it have spaces, as a word
 * of a command may.
 */
export function bare(
  text: string,
  at: number,
  quote: string | null,
  inWord: boolean
): Extent {
  const pattern = quote ? BARE_END_IN_STRING : BARE_END
  let end = text.length

  pattern.lastIndex = at

  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [char] = found

    if (inWord && /^[ \t<>)}\]]/.test(char)) continue
    // A line that goes on with the next.
    if (
      char === '\n' &&
      /\S\\\r?$/.test(text.slice(found.index - 3, found.index)) &&
      /[^\s-]/.test(text[found.index + 1] ?? ' ')
    )
      continue
    if (
      char === '\r' &&
      text[found.index - 1] === '\\' &&
      text[found.index + 1] === '\n'
    )
      continue
    if (inWord && char === '&' && !isField(text, found.index)) continue
    if (quote && isQuote(char) && char !== quote) continue
    if (/^\\[^u]/.test(char) && !/^\\[rn]/.test(char)) continue
    if (/^\\u$/.test(char)) continue

    end = found.index
    break
  }

  if (quote) return { start: at, end }

  while (!inWord && end > at + 1 && /["'`,;)\]}>]/.test(text[end - 1])) end -= 1

  return { start: at, end }
}

function isField(text: string, at: number): boolean {
  const field = /&(?:[\w.%[\]-]{1,64}=|(?:amp|#38|#x26);)/y

  field.lastIndex = at

  return field.test(text)
}

/** A number, or what else stands without quotes after a key with them. */
export function scalar(text: string, at: number): Extent {
  const pattern = /[,}\]\r\n\0]|\s(?=[\s,}\]])/g

  pattern.lastIndex = at

  return { start: at, end: pattern.exec(text)?.index ?? text.length }
}

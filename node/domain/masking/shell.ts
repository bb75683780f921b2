/**
 * Reads the calls of curl and its like as a shell does: the words without their quotes, each
 * after a `WORD_END`. What is around the calls stays as it is.
 */
import { Reading, WORD_END } from './reading'

const COMMAND =
  /(?<![\w-])(?:(?:curl|wget)(?:\.exe)?(?=[ \t\\^])|https?(?=[ \t]+(?:--?[a-z]|[A-Z]{3,7}[ \t])))/g
const SPACE = /(?:[ \t]|\\\r?\n|\r?\n(?=[ \t]{0,200}-)){1,4096}/y
const PLAIN = /[^\s"'\\$\0]{1,4096}/y
const ANSI_ESCAPE = /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|([\s\S]))/y
const ANSI_LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Null when there is no call in the text. */
export function decodeCommands(parent: Reading): Reading | null {
  const { text } = parent
  let reading: Reading | null = null
  let done = 0

  // The Windows prompt has quotes of its own, which another decoder takes off first.
  if (text.includes('^"')) return null

  COMMAND.lastIndex = 0

  for (let found = COMMAND.exec(text); found; found = COMMAND.exec(text)) {
    reading ??= new Reading(parent)
    reading.keep(done, COMMAND.lastIndex)
    done = new Words(text, reading).read(COMMAND.lastIndex)
    COMMAND.lastIndex = done
  }

  reading?.keep(done, text.length)

  return reading
}

/** The words of one call. A quote that does not end runs to the end of the text. */
class Words {
  constructor(
    private readonly text: string,
    private readonly reading: Reading
  ) {}

  /** Where the call ends. */
  read(start: number): number {
    let at = start

    for (;;) {
      const next = skip(SPACE, this.text, at)

      if (next > at) this.reading.put(WORD_END, at, next)
      if (next >= this.text.length || /[\n\r\0]/.test(this.text[next])) {
        if (next === at) this.reading.put(WORD_END, at, at)

        return next
      }

      // A quote within a word that has no fellow is of the text around the call.
      if (next === at && this.isLastQuote(next)) {
        this.reading.put(WORD_END, next, next)

        return next
      }

      at = this.readPart(next)
    }
  }

  private isLastQuote(at: number): boolean {
    const { text } = this

    return (
      (text[at] === '"' || text[at] === "'") &&
      !/[\s"'$\0:=]/.test(text[at - 1]) &&
      text.indexOf(text[at], at + 1) < 0
    )
  }

  /** Reads on to where the notation changes. */
  private readPart(at: number): number {
    const { text, reading } = this
    const char = text[at]

    if (char === "'") return this.readSingle(at + 1)
    if (char === '"') return this.readDouble(at + 1)
    if (char === '$' && text[at + 1] === "'") return this.readAnsi(at + 2)

    if (char === '\\') {
      const end = Math.min(at + 2, text.length)

      reading.keep(at + 1, end)

      return end
    }

    const end = Math.max(skip(PLAIN, text, at), at + 1)

    reading.keep(at, end)

    return end
  }

  private readSingle(start: number): number {
    const end = this.text.indexOf("'", start)

    this.reading.keep(start, end < 0 ? this.text.length : end)

    return end < 0 ? this.text.length : end + 1
  }

  private readDouble(start: number): number {
    const { text, reading } = this
    let done = start

    for (let at = start; at < text.length; at += 1) {
      if (text[at] === '"') {
        reading.keep(done, at)

        return at + 1
      }

      if (text[at] === '\\' && at + 1 < text.length) {
        if (/["\\$`\n]/.test(text[at + 1])) {
          reading.keep(done, at)
          // A line break that is escaped is none.
          done = text[at + 1] === '\n' ? at + 2 : at + 1
        }

        at += 1
      }
    }

    reading.keep(done, text.length)

    return text.length
  }

  private readAnsi(start: number): number {
    const { text, reading } = this
    let at = start

    while (at < text.length && text[at] !== "'") {
      ANSI_ESCAPE.lastIndex = at

      const escape = ANSI_ESCAPE.exec(text)

      if (escape) {
        const [whole, hex, unicode, letter] = escape
        const code = hex ?? unicode
        const read = code
          ? String.fromCharCode(parseInt(code, 16))
          : (ANSI_LETTERS[letter] ?? letter)

        reading.put(read === WORD_END ? '\uFFFD' : read, at, at + whole.length)
        at += whole.length
      } else {
        const next = nextOf(text, at)

        reading.keep(at, next)
        at = next
      }
    }

    return Math.min(at + 1, text.length)
  }
}

/** The next quote or backslash after `at`, or the end. */
function nextOf(text: string, at: number): number {
  let next = at + 1

  while (next < text.length && text[next] !== "'" && text[next] !== '\\') {
    next += 1
  }

  return next
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at

  return at + (pattern.exec(text)?.[0].length ?? 0)
}

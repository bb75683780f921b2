import { split } from 'shlex'

import type { Work } from './work'

/** The words of a command, and whether its last quote is closed. */
export type ShellWords = { words: string[]; isClosed: boolean }

/** So many characters within one pair of quotes are kept from the parser. */
const LONG = 4096

/** No command is longer than this without its long texts. */
const LONGEST = 100000

/** After so many characters others may go first. */
const TURN = 500000

/** An escaped text is mended by pieces of so many characters. */
const PIECE = 65536

/**
 * The words of a command as a shell takes them, nothing in them expanded. The
 * parser goes through a text character by character: long quoted texts are
 * taken out before and put in again after, as a body may be megabytes long. Throws
 * at what is too long all the same.
 */
export function* shellWords(command: string): Work<ShellWords> {
  const { text, held, isClosed } = yield* holdLongQuotes(command)

  if (text.length > LONGEST) throw new Error('This is no command.')

  return {
    words: split(text).map((word) =>
      held.length === 0
        ? word
        : word.replace(/\u0001(\d+)\u0002/g, (_, index) => held[index])
    ),
    isClosed,
  }
}

type Held = { text: string; held: string[]; isClosed: boolean }

function* holdLongQuotes(command: string): Work<Held> {
  const held: string[] = []
  const pieces: string[] = []
  let at = 0
  let from = 0
  let isClosed = true

  while (at < command.length) {
    const char = command[at]

    if (char === '\\') {
      // The line goes on: no word and no part of one.
      const lineEnd = /^\r?\n/.exec(command.slice(at + 1, at + 3))

      if (lineEnd) {
        pieces.push(command.slice(from, at), ' ')
        at += 1 + lineEnd[0].length
        from = at
      } else {
        at += 2
      }
    } else if (char === "'" || char === '"') {
      const isAnsi = char === "'" && command[at - 1] === '$'
      const escapes = char === '"' || isAnsi
      const end = yield* closingQuote(command, at, escapes)
      const last = end === -1 ? command.length : end

      if (end === -1) isClosed = false
      if (last - at > LONG) {
        const quoted = command.slice(at + 1, last)

        pieces.push(command.slice(from, at + 1), `\u0001${held.length}\u0002`)
        held.push(
          escapes ? yield* unescape(quoted, isAnsi ? ansi : plain) : quoted
        )
        from = last
      }
      at = last + 1
      yield
    } else {
      at += 1
    }
  }

  pieces.push(command.slice(from))
  // The parser refuses what is not closed; what was cut is shown all the same.
  if (!isClosed) pieces.push(yield* openQuote(command))

  return { text: pieces.join(''), held, isClosed }
}

/** The place of the quote that closes the one at `open`; -1 when none does. */
function* closingQuote(
  text: string,
  open: number,
  escapes: boolean
): Work<number> {
  const quote = text[open]

  if (!escapes) return text.indexOf(quote, open + 1)

  const code = quote.charCodeAt(0)
  let at = open + 1
  let turnEnd = at + TURN

  while (at < text.length) {
    const char = text.charCodeAt(at)

    if (char === code) return at
    at += char === 0x5c ? 2 : 1
    if (at > turnEnd) {
      turnEnd = at + TURN
      yield
    }
  }

  return -1
}

/** The quote that a command leaves open at its end. */
function* openQuote(command: string): Work<string> {
  let at = 0
  let open = ''

  while (at < command.length && !open) {
    const char = command[at]

    if (char === '\\') at += 2
    else if (char === "'" || char === '"') {
      const end = yield* closingQuote(
        command,
        at,
        char === '"' || command[at - 1] === '$'
      )

      if (end === -1) open = char
      at = end + 1
    } else at += 1
  }

  // A backslash at the very end would swallow the quote.
  return /\\$/.test(command) && open === '"' ? `\\${open}` : open
}

/** What a long quoted text stands for, escape by escape. */
function* unescape(
  quoted: string,
  mend: (piece: string) => string
): Work<string> {
  const pieces: string[] = []
  let from = 0

  while (from < quoted.length) {
    let to = Math.min(from + PIECE, quoted.length)

    while (to < quoted.length && isWithinEscape(quoted, to)) to += 1
    pieces.push(mend(quoted.slice(from, to)))
    from = to
    yield
  }

  return pieces.join('')
}

/** Whether an escape may lie across a place. None is longer than ten characters. */
function isWithinEscape(text: string, place: number): boolean {
  const begins = text[place] === '\\' && text[place - 1] !== '\\'

  return !begins && text.slice(place - 10, place).indexOf('\\') !== -1
}

function plain(piece: string): string {
  return piece.replace(/\\(["\\$`]|\r?\n)/g, (_, char) =>
    /\n/.test(char) ? '' : char
  )
}

function ansi(piece: string): string {
  return split(`$'${piece}'`)[0] ?? ''
}

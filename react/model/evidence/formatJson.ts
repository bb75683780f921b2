import { mostLaidOut } from './mostLaidOut'
import type { Work } from './work'

/** Deeper than this nothing is indented further: a line has to hold some text. */
const DEEPEST = 40

/** After so many pieces others may go first. */
const TURN = 5000

const BLANK = /[ \t\r\n]*/y
const WORD = /[^\s"{}[\],:]+/y

/**
 * Lays JSON out over lines, indented by its depth. Nothing but the space between
 * its parts changes: numbers keep their digits, and what is cut or no JSON after
 * all is shown to its end.
 * What would grow beyond measure is left as it came.
 */
export function* formatJson(text: string): Work<string> {
  const pieces: string[] = []
  const chunks: string[] = []
  let room = mostLaidOut(text)
  let depth = 0
  let at = skip(text, 0)
  const newLine = () =>
    pieces.push('\n', '  '.repeat(Math.max(0, Math.min(depth, DEEPEST))))

  while (at < text.length) {
    const char = text[at]

    if (char === '{' || char === '[') {
      const next = skip(text, at + 1)
      const isEmpty = text[next] === (char === '{' ? '}' : ']')

      pieces.push(char)
      if (isEmpty) {
        pieces.push(text[next])
        at = next + 1
      } else {
        depth += 1
        newLine()
        at += 1
      }
    } else if (char === '}' || char === ']') {
      depth -= 1
      newLine()
      pieces.push(char)
      at += 1
    } else if (char === ',') {
      pieces.push(char)
      newLine()
      at += 1
    } else if (char === ':') {
      pieces.push(': ')
      at += 1
    } else {
      const end = char === '"' ? endOfString(text, at) : endOfWord(text, at)

      pieces.push(text.slice(at, end))
      at = end
      // Two values in a row stay apart, as in a text that is no JSON.
      if (/^[^,:}\]\s]/.test(text[skip(text, at)] ?? ',')) {
        if (depth === 0) newLine()
        else pieces.push(' ')
      }
    }

    at = skip(text, at)
    // Several values one below the other, as streams write them.
    if (depth === 0 && at < text.length && /[}\]]/.test(char)) newLine()

    if (pieces.length > TURN) {
      const chunk = pieces.join('')

      chunks.push(chunk)
      pieces.length = 0
      room -= chunk.length
      if (room < 0) return text
      yield
    }
  }

  chunks.push(pieces.join(''))

  return chunks.join('')
}

function skip(text: string, from: number): number {
  BLANK.lastIndex = from
  BLANK.test(text)

  return Math.max(from, BLANK.lastIndex)
}

function endOfWord(text: string, from: number): number {
  WORD.lastIndex = from

  // What is neither a word nor a sign, such as a no-break space, goes by itself.
  return WORD.test(text) ? WORD.lastIndex : from + 1
}

function endOfString(text: string, open: number): number {
  let at = open + 1

  while (at < text.length) {
    const char = text.charCodeAt(at)

    if (char === 0x22) return at + 1
    at += char === 0x5c ? 2 : 1
  }

  return text.length
}

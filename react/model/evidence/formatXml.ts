import { mostLaidOut } from './mostLaidOut'
import type { Work } from './work'

const DEEPEST = 40
const TURN = 5000

/** HTML has elements that nothing closes. */
const VOID =
  /^<(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i

/** A text up to this length stands in one line with the element around it. */
const SHORT_TEXT = 2000

/**
 * Lays XML or HTML out over lines, indented by its depth. Space between elements
 * changes and nothing else; what is cut or not closed is shown to its end.
 * What would grow beyond measure is left as it came.
 */
export function* formatXml(text: string): Work<string> {
  const pieces: string[] = []
  const chunks: string[] = []
  let room = mostLaidOut(text)
  let depth = 0
  let at = 0
  let isFirst = true
  const newLine = () => {
    if (!isFirst) pieces.push('\n')
    isFirst = false
    pieces.push('  '.repeat(Math.max(0, Math.min(depth, DEEPEST))))
  }

  while (at < text.length) {
    const end = text[at] === '<' ? endOfTag(text, at) : endOfText(text, at)
    const part = text.slice(at, end)

    if (text[at] !== '<') {
      const words = part.trim()

      if (words) {
        newLine()
        pieces.push(words)
      }
      at = end
    } else if (/^<\//.test(part)) {
      depth -= 1
      newLine()
      pieces.push(part)
      at = end
    } else if (/^<[?!]/.test(part) || /\/>$/.test(part) || VOID.test(part)) {
      newLine()
      pieces.push(part)
      at = end
    } else {
      const whole = endOfSimple(text, end)

      newLine()
      pieces.push(part)
      if (whole > end) pieces.push(text.slice(end, whole))
      else depth += 1
      at = Math.max(end, whole)
    }

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

/** The end of an element that holds a short text and nothing else; else 0. */
function endOfSimple(text: string, from: number): number {
  const close = endOfText(text, from)

  if (close - from > SHORT_TEXT || text.substr(close, 2) !== '</') return 0

  return endOfTag(text, close)
}

function endOfText(text: string, from: number): number {
  const end = text.indexOf('<', from)

  return end === -1 ? text.length : end
}

function endOfTag(text: string, open: number): number {
  if (text.substr(open, 4) === '<!--') return after(text, '-->', open)
  if (text.substr(open, 9) === '<![CDATA[') return after(text, ']]>', open)

  let at = open + 1
  let quote = 0

  // A sign within quotes closes no tag.
  while (at < text.length) {
    const char = text.charCodeAt(at)

    if (quote) {
      if (char === quote) quote = 0
    } else if (char === 0x22 || char === 0x27) {
      quote = char
    } else if (char === 0x3e) {
      return at + 1
    } else if (char === 0x3c) {
      return at
    }
    at += 1
  }

  return text.length
}

function after(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)

  return at === -1 ? text.length : at + sign.length
}

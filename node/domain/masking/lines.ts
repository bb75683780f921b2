/** Where a value ends that has the rest of its line, or lines of its own. Each is linear. */
import { WORD_END } from './reading'
import { Extent } from './values'

const NESTED = /^\r?\n[ \t]*(?:- )?["']?[\w.$-]{1,64}["']?:(?:[ \t]|\r?\n|$)/

/**
 * The rest of a line with what is folded onto the next ones; within a string,
 * which `quote` closes, no further than that.
 */
export function line(
  text: string,
  at: number,
  indent: number,
  quote: string | null
): Extent {
  if (quote) {
    return { start: at, end: endInString(text, at, text.length, quote) }
  }

  let end = endOfLine(text, at)

  // Nothing but deeper lines with keys of their own: a list of YAML, and no folded line.
  if (!text.slice(at, end).trim() && NESTED.test(text.slice(end, end + 200))) {
    return { start: at, end: at }
  }

  while (indentAfter(text, end) > indent) {
    end = endOfLine(text, afterBreak(text, end))
  }

  return trimmed(text, at, end)
}

/** What stands in the lines below `|` or `>` of YAML, down to one that is indented less than the first. */
export function block(text: string, at: number): Extent | null {
  const head = /[|>][+-]?\d?[ \t]{0,40}(?=\r?\n)/y

  head.lastIndex = at

  if (!head.exec(text)) return null

  const indent = indentAfter(text, head.lastIndex)
  let end = head.lastIndex

  if (indent < 1) return null

  while (
    indentAfter(text, end) >= indent ||
    /^\r?\n[ \t]{0,80}\r?\n/.test(text.slice(end, end + 90))
  ) {
    end = endOfLine(text, afterBreak(text, end))
  }

  return trimmed(text, head.lastIndex, end)
}

function endOfLine(text: string, at: number): number {
  const pattern = /[\r\n\0]/g

  pattern.lastIndex = at

  return pattern.exec(text)?.index ?? text.length
}

/** Where a line of a string ends: by the quote, by a line break, or by an escape for one. */
function endInString(
  text: string,
  from: number,
  to: number,
  quote: string
): number {
  const pattern = /\\(?:r\\n|[\s\S])|["'`\r\n\0]/g

  pattern.lastIndex = from

  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [char] = found

    if (found.index >= to) break
    if (char === quote || /^[\r\n\0]$/.test(char)) return found.index

    // A line that is folded goes on behind its break.
    const next = text[pattern.lastIndex]

    if (/^\\[rn]/.test(char) && next !== ' ' && next !== '\t') {
      return found.index
    }
  }

  return to
}

function afterBreak(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : 1)
}

/** Spaces with which the next line begins; -1 when there is none, or it is empty. */
function indentAfter(text: string, end: number): number {
  if (end >= text.length || text[end] === WORD_END) return -1

  const start = afterBreak(text, end)
  let at = start

  while (text[at] === ' ' || text[at] === '\t') at += 1

  return at >= text.length || /[\r\n\0]/.test(text[at]) ? -1 : at - start
}

function trimmed(text: string, from: number, to: number): Extent {
  let start = from
  let end = to

  while (start < end && /\s/.test(text[start])) start += 1
  while (end > start && /[\s,]/.test(text[end - 1])) end -= 1

  return { start, end }
}

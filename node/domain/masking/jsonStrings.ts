/**
 * Strings of JSON, and of JSON within them. What begins in one ends there: a
 * reading that took its escapes off sees lines and words, and not their end.
 */
import { Span } from './finding'

const BODY = /^\s{0,200}(?=[[{])|\r?\n\r?\n(?=[[{])/

/** Deeper ones are masked as they are found. */
const MAX_LEVEL = 4

type Opened = {
  readonly start: number
  /** Whether it holds JSON; null as long as nothing asked. */
  isJson: boolean | null
  /** Those that begin in it and may have to end with it. */
  readonly spans: number[]
}

/** The spans, none of which runs over the end of a string; as they are when the source is no JSON. */
export function withinStrings(
  source: string,
  spans: readonly Span[]
): readonly Span[] {
  const body = BODY.exec(source)
  const from = body ? body.index + body[0].length : source.length

  if (!spans.some(({ start }) => start > from) || !isJson(source.slice(from))) {
    return spans
  }

  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const ends = sorted.map(({ end }) => end)
  const open: Array<Opened | null> = []
  let next = sorted.findIndex(({ start }) => start >= from)

  for (
    let quote = source.indexOf('"', from);
    quote >= 0 && next < sorted.length + 1;
    quote = source.indexOf('"', quote + 1)
  ) {
    for (; next < sorted.length && sorted[next].start <= quote; next += 1) {
      for (const string of open) string?.spans.push(next)
    }

    const level = levelOf(source, quote)
    const opened = open[level]

    if (level > MAX_LEVEL || (level && !open[level - 1])) continue

    open.length = level + 1
    open[level] = opened ? null : { start: quote + 1, isJson: null, spans: [] }

    if (opened?.spans.length) {
      close(source, opened, open[level - 1] ?? null, level, quote, ends)
    }
  }

  return sorted.map((span, index) => ({ ...span, end: ends[index] }))
}

/** Ends the spans of a string that is one of JSON for certain. */
function close(
  source: string,
  { start, spans }: Opened,
  around: Opened | null,
  level: number,
  quote: number,
  ends: number[]
): void {
  if (around) {
    around.isJson ??= isEscapedJson(source, around.start, level)
    if (!around.isJson) return
  }

  const end = quote - (2 ** level - 1)

  for (const index of spans) {
    if (ends[index] > end && end > start) ends[index] = end
  }
}

/** How many strings the quote is within: each doubles the backslashes before it, and adds one. */
function levelOf(source: string, quote: number): number {
  let count = 0
  let level = 0

  while (source[quote - 1 - count] === '\\') count += 1

  for (; count % 2; count = (count - 1) / 2) level += 1

  return level
}

/** Whether the string that begins here holds an object or a list, and is not its own end. */
function isEscapedJson(source: string, start: number, level: number): boolean {
  let text = source.slice(start)
  let end = -1

  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (levelOf(text, at) < level) {
      end = at - (2 ** (level - 1) - 1)
      break
    }
  }

  text = text.slice(0, end)

  try {
    for (let layer = 0; layer < level; layer += 1) {
      text = JSON.parse(`"${text}"`)
    }
  } catch {
    return false
  }

  return /^\s*[[{]/.test(text) && isJson(text)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)

    return true
  } catch {
    return false
  }
}

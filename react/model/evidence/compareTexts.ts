import { diffLines, diffWordsWithSpace } from 'diff'

import type { Work } from './work'

/** A piece of a line, and whether it is what changed in it. */
export type LinePiece = { text: string; isChanged: boolean }

/** A line of two texts compared, or lines of which both have the same. */
export type ComparedLine =
  | { kind: 'same'; text: string }
  | { kind: 'removed' | 'added'; pieces: LinePiece[] }
  /** So many lines that are the same are left out here. */
  | { kind: 'folded'; count: number }

/** What changed from one text to another; `undefined` when that was given up. */
export type TextComparison = {
  lines: ComparedLine[]
  removed: number
  added: number
}

/** Lines around a change that are shown with it. */
const AROUND = 2

/** In characters: what differs in more than this is not compared line by line. */
const MOST_DIFFERENT = 1000000

/** In milliseconds: for longer the page would not answer. */
const PATIENCE_MS = 120

/** Longer lines are compared as a whole. */
const LONGEST_LINE = 2000

const TURN = 1000000

/**
 * Compares two texts line by line, and changed lines word by word. What both
 * begin and end with is set aside first, as most of two attempts is the same.
 */
export function* compareTexts(
  left: string,
  right: string
): Work<TextComparison | undefined> {
  const start = yield* sameStart(left, right)
  const end = yield* sameEnd(left, right, start)
  const leftMiddle = left.slice(start, left.length - end)
  const rightMiddle = right.slice(start, right.length - end)

  if (leftMiddle.length + rightMiddle.length > MOST_DIFFERENT) return undefined

  const changes = diffLines(leftMiddle, rightMiddle, { timeout: PATIENCE_MS })

  if (!changes) return undefined
  yield

  const lines: ComparedLine[] = [...sameLines(left.slice(0, start), true)]
  let removed: string[] = []

  changes.forEach((change, index) => {
    const own = toLines(change.value)

    if (change.removed && changes[index + 1]?.added) {
      removed = own
    } else if (change.added) {
      lines.push(...changedLines(removed, own))
      removed = []
    } else if (change.removed) {
      lines.push(...changedLines(own, []))
    } else {
      lines.push(...own.map((text) => ({ kind: 'same' as const, text })))
    }
  })
  lines.push(...sameLines(left.slice(left.length - end), false))

  return {
    lines: foldSame(lines),
    removed: lines.filter(({ kind }) => kind === 'removed').length,
    added: lines.filter(({ kind }) => kind === 'added').length,
  }
}

/** How many characters both begin with, up to the end of a line. */
function* sameStart(left: string, right: string): Work<number> {
  const most = Math.min(left.length, right.length)
  let at = 0

  while (at < most && left.charCodeAt(at) === right.charCodeAt(at)) {
    at += 1
    if (at % TURN === 0) yield
  }

  return at === left.length && at === right.length
    ? at
    : left.lastIndexOf('\n', at - 1) + 1
}

/** How many characters both end with, from the beginning of a line. */
function* sameEnd(left: string, right: string, start: number): Work<number> {
  const most = Math.min(left.length, right.length) - start
  let count = 0

  while (
    count < most &&
    left.charCodeAt(left.length - 1 - count) ===
      right.charCodeAt(right.length - 1 - count)
  ) {
    count += 1
    if (count % TURN === 0) yield
  }

  const line = left.indexOf('\n', left.length - count)

  return line === -1 ? 0 : left.length - line - 1
}

/** Some lines next to a change, and how many more there are. */
function sameLines(text: string, isBefore: boolean): ComparedLine[] {
  if (!text) return []

  // Only the lines that are shown are cut out of what may be megabytes.
  const kept: string[] = []
  let from = isBefore ? text.length : 0

  for (let line = 0; line <= AROUND; line += 1) {
    if (isBefore && from > 0) {
      const begin = text.lastIndexOf('\n', from - 2) + 1

      kept.unshift(text.slice(begin, from).replace(/\n$/, ''))
      from = begin
    } else if (!isBefore && from < text.length) {
      const end = text.indexOf('\n', from)
      const to = end === -1 ? text.length : end + 1

      kept.push(text.slice(from, to).replace(/\n$/, ''))
      from = to
    }
  }

  const rest = isBefore ? text.slice(0, from) : text.slice(from)
  const folded = rest
    ? [{ kind: 'folded' as const, count: countLines(rest) }]
    : []

  const shown = kept.map((one) => ({ kind: 'same' as const, text: one }))

  return isBefore ? [...folded, ...shown] : [...shown, ...folded]
}

function countLines(text: string): number {
  let count = 0
  let at = -1

  do {
    at = text.indexOf('\n', at + 1)
    if (at !== -1) count += 1
  } while (at !== -1)

  return text[text.length - 1] === '\n' ? count : count + 1
}

function changedLines(removed: string[], added: string[]): ComparedLine[] {
  // As many lines on both sides: each became the one in its place.
  const isPaired = removed.length === added.length && removed.length <= 200
  const words = removed.map((line, index) =>
    isPaired ? compareWords(line, added[index]) : undefined
  )

  const side = (kind: 'removed' | 'added', lines: string[]): ComparedLine[] =>
    lines.map((text, index) => ({
      kind,
      pieces: words[index]
        ?.filter((word) => !word[kind === 'removed' ? 'added' : 'removed'])
        .map((word) => ({
          text: word.value,
          isChanged: Boolean(word.removed || word.added),
        })) ?? [{ text, isChanged: false }],
    }))

  return [...side('removed', removed), ...side('added', added)]
}

/** Word by word, unless one line has little to do with the other. */
function compareWords(removed: string, added: string) {
  if (removed.length > LONGEST_LINE || added.length > LONGEST_LINE) {
    return undefined
  }

  const words = diffWordsWithSpace(removed, added)
  const kept = words
    .filter((word) => !word.removed && !word.added)
    .reduce((length, word) => length + word.value.trim().length, 0)

  return kept * 3 > Math.min(removed.trim().length, added.trim().length)
    ? words
    : undefined
}

/** Leaves out lines that are the same and not next to a change. */
function foldSame(lines: ComparedLine[]): ComparedLine[] {
  const isNear = lines.map(() => false)

  lines.forEach(({ kind }, index) => {
    if (kind !== 'removed' && kind !== 'added') return
    for (let near = index - AROUND; near <= index + AROUND; near += 1) {
      if (near >= 0 && near < lines.length) isNear[near] = true
    }
  })

  return lines.reduce<ComparedLine[]>((kept, line, index) => {
    if (isNear[index] && line.kind !== 'folded') {
      kept.push(line)

      return kept
    }
    const count = line.kind === 'folded' ? line.count : 1
    const last = kept[kept.length - 1]

    if (last?.kind === 'folded') {
      kept[kept.length - 1] = { kind: 'folded', count: last.count + count }

      return kept
    }

    kept.push({ kind: 'folded', count })

    return kept
  }, [])
}

function toLines(text: string): string[] {
  return text.replace(/\n$/, '').split('\n')
}

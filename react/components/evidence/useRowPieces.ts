import { useCallback, useMemo } from 'react'

import type { Piece, Range } from '../../model/evidence/pieces'
import { toPieces } from '../../model/evidence/pieces'
import type { Rows } from '../../model/evidence/rows'
import { rowAt } from '../../model/evidence/rows'
import type { Token } from '../../model/evidence/tokens'
import { sliceTokens } from '../../model/evidence/tokens'
import type { Language } from './highlighter'
import { useHighlighter } from './useHighlighter'

/** Places where something was found; `length` characters each. */
export type Matches = { places: number[]; length: number; current: number }

/** A line longer than this is drawn without colours. */
const LONGEST_COLOURED = 4000

/** Coloured lines that are kept. */
const KEPT = 2000

/** Tells what a row of a text is drawn from. */
export function useRowPieces(
  text: string,
  rows: Rows | undefined,
  language: Language | undefined,
  matches: Matches
): (row: number) => Piece[] {
  const highlight = useHighlighter()
  const lineTokens = useMemo(() => {
    const kept = new Map<number, Token[]>()

    return (from: number, to: number): Token[] => {
      const known = kept.get(from)

      if (known) return known
      const line = text.slice(from, to)
      const tokens =
        highlight && language && line.length <= LONGEST_COLOURED
          ? highlight(line, language)
          : [{ text: line }]

      if (kept.size > KEPT) kept.clear()
      kept.set(from, tokens)

      return tokens
    }
  }, [text, language, highlight])

  return useCallback(
    (row) => {
      if (!rows) return []
      const from = rows.starts[row]
      const to = rows.starts[row + 1]

      return toPieces(
        tokensOfRow(text, from, to, lineTokens),
        rangesWithin(matches, from, to)
      )
    },
    [text, rows, lineTokens, matches]
  )
}

function tokensOfRow(
  text: string,
  from: number,
  to: number,
  lineTokens: (from: number, to: number) => Token[]
): Token[] {
  // Colours are those of the whole line, of which the row may be a part.
  const before = from === 0 ? -1 : text.lastIndexOf('\n', from - 1)
  const isNear = from - before <= LONGEST_COLOURED
  const end = isNear ? text.indexOf('\n', to - 1) : -1
  const lineEnd = end === -1 ? text.length : end + 1

  if (!isNear || lineEnd - before > LONGEST_COLOURED) {
    return [{ text: text.slice(from, to) }]
  }

  return sliceTokens(
    lineTokens(before + 1, lineEnd),
    from - before - 1,
    to - before - 1
  )
}

function rangesWithin(
  { places, length, current }: Matches,
  from: number,
  to: number
): Range[] {
  const ranges: Range[] = []
  let at = firstAtOrAfter(places, from - length + 1)

  while (at < places.length && places[at] < to) {
    ranges.push({
      from: places[at] - from,
      to: places[at] + length - from,
      isCurrent: at === current,
    })
    at += 1
  }

  return ranges
}

function firstAtOrAfter(places: number[], place: number): number {
  let low = 0
  let high = places.length

  while (low < high) {
    const middle = Math.floor((low + high) / 2)

    if (places[middle] < place) low = middle + 1
    else high = middle
  }

  return low
}

/** The row where the current match begins; none when there is no match. */
export function rowOfCurrent(
  rows: Rows | undefined,
  { places, current }: Matches
): number | undefined {
  return rows && places.length > 0 ? rowAt(rows, places[current]) : undefined
}

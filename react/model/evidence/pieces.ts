import type { Mask } from './masks'
import { splitMasks } from './masks'
import type { Token } from './tokens'

/** A piece of a row as it is drawn. */
export type Piece = {
  text: string
  /** What the highlighter takes it for. */
  kind?: string
  /** The mark of a masked value, which is never cut. */
  mask?: Mask
  /** It is what was looked for, or a part of it. */
  isMatch?: boolean
  /** It is the place that was gone to. */
  isCurrent?: boolean
}

/** Places in a row where something was found. */
export type Range = { from: number; to: number; isCurrent: boolean }

/** Cuts a row wherever anything about its text changes. */
export function toPieces(tokens: Token[], ranges: Range[]): Piece[] {
  const text = tokens.map((token) => token.text).join('')
  const pieces: Piece[] = []
  let at = 0

  splitMasks(text).forEach((part) => {
    const end = at + part.text.length

    if (part.mask) pieces.push({ ...part, ...matchAt(ranges, at, end) })
    else pieces.push(...cutTokens(tokens, ranges, at, end))
    at = end
  })

  return pieces
}

function cutTokens(
  tokens: Token[],
  ranges: Range[],
  from: number,
  to: number
): Piece[] {
  const pieces: Piece[] = []
  let start = 0

  tokens.forEach((token) => {
    const end = start + token.text.length
    const low = Math.max(start, from)
    const high = Math.min(end, to)

    if (low < high) {
      const cuts = [low, high]

      ranges.forEach((range) => {
        if (range.from > low && range.from < high) cuts.push(range.from)
        if (range.to > low && range.to < high) cuts.push(range.to)
      })
      cuts.sort((one, other) => one - other)
      cuts.slice(1).forEach((cut, index) => {
        if (cut > cuts[index]) {
          pieces.push({
            text: token.text.slice(cuts[index] - start, cut - start),
            kind: token.kind,
            ...matchAt(ranges, cuts[index], cut),
          })
        }
      })
    }
    start = end
  })

  return pieces
}

function matchAt(ranges: Range[], from: number, to: number) {
  const [range] = ranges.filter((one) => one.from < to && from < one.to)

  return range ? { isMatch: true, isCurrent: range.isCurrent } : {}
}

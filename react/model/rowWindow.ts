/** The rows to draw of a long table: from `from` to before `to`. */
export type RowWindow = { from: number; to: number }

/** Rows drawn beyond what is seen, so that scrolling meets no gap. */
const MARGIN = 10

/** A window moves by whole steps, so that most scrolling draws nothing anew. */
const STEP = 6

/**
 * The rows to draw when the first row begins `top` pixels below the upper edge
 * of what is seen; negative when it has been scrolled past. While it is passed
 * by in leaps, next to nothing is drawn that is not seen.
 */
export function rowWindow(
  count: number,
  rowHeightPx: number,
  topPx: number,
  seenPx: number,
  isLeaping = false
): RowWindow {
  const margin = isLeaping ? 1 : MARGIN
  const step = isLeaping ? 1 : STEP
  const first = Math.floor(-topPx / rowHeightPx) - margin
  const last = Math.ceil((seenPx - topPx) / rowHeightPx) + margin
  const to = clamp(Math.ceil(last / step) * step, 0, count)

  return { from: clamp(Math.floor(first / step) * step, 0, to), to }
}

/** Whether a table that moved so far has nothing left of what was seen before. */
export function isLeap(fromPx: number, toPx: number, seenPx: number): boolean {
  return Math.abs(toPx - fromPx) >= seenPx
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value))
}

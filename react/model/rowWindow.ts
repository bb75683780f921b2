/** The rows to draw of a long table: from `from` to before `to`. */
export type RowWindow = { from: number; to: number }

/** Rows drawn beyond what is seen, so that scrolling meets no gap. */
const MARGIN = 12

/** A window moves by whole steps, so that most scrolling draws nothing anew. */
const STEP = 8

/**
 * The rows to draw when the first row begins `top` pixels below the upper edge
 * of what is seen; negative when it has been scrolled past.
 */
export function rowWindow(
  count: number,
  rowHeightPx: number,
  topPx: number,
  seenPx: number
): RowWindow {
  const first = Math.floor(-topPx / rowHeightPx) - MARGIN
  const last = Math.ceil((seenPx - topPx) / rowHeightPx) + MARGIN
  const to = clamp(Math.ceil(last / STEP) * STEP, 0, count)

  return { from: clamp(Math.floor(first / STEP) * STEP, 0, to), to }
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value))
}

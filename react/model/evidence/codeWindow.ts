/** Height of a row in pixels; the style sheet says the same. */
export const ROW_HEIGHT = 20

/** Browsers draw nothing that is much higher, in pixels. */
const HIGHEST = 8000000

/** Rows above and below what is seen. */
const MARGIN = 15

/** How high all rows are; lower than they would be when that is too high. */
export function totalHeight(count: number): number {
  return Math.min(count * ROW_HEIGHT, HIGHEST)
}

/** The rows to draw, `from` to before `to`, and where they begin, in pixels. */
export function rowsShown(count: number, scrollTop: number, height: number) {
  const seen = Math.ceil(height / ROW_HEIGHT) + 1
  const first = firstSeen(count, scrollTop, height)
  const from = Math.max(0, first - MARGIN)
  const to = Math.min(count, first + seen + MARGIN)
  const isScaled = count * ROW_HEIGHT > HIGHEST

  return {
    from,
    to,
    // In a text that is too high the rows go along with the window.
    top: isScaled
      ? Math.max(
          0,
          Math.min(
            scrollTop - (first - from) * ROW_HEIGHT,
            HIGHEST - (to - from) * ROW_HEIGHT
          )
        )
      : from * ROW_HEIGHT,
  }
}

/** Where to scroll so that a row is seen in the middle. */
export function scrollTopOf(
  count: number,
  row: number,
  height: number
): number {
  const total = totalHeight(count)
  const isScaled = count * ROW_HEIGHT > HIGHEST
  const top = isScaled
    ? (row / Math.max(1, count - height / ROW_HEIGHT)) * (total - height)
    : row * ROW_HEIGHT - height / 2

  return Math.max(0, Math.min(top, total - height))
}

function firstSeen(count: number, scrollTop: number, height: number): number {
  if (count * ROW_HEIGHT <= HIGHEST) return Math.floor(scrollTop / ROW_HEIGHT)

  const share = scrollTop / Math.max(1, HIGHEST - height)
  const last = count - Math.floor(height / ROW_HEIGHT)

  return Math.max(0, Math.min(last, Math.round(share * last)))
}

/** A row that is drawn, or a number of rows whose place is kept. */
export type DrawnPart = { row: number } | { gap: number; before: number }

/**
 * What to draw of `count` rows: those from `from` to before `to`, the row `kept`
 * wherever it is, as it may hold the focus, and gaps in the place of all others.
 */
export function drawnParts(
  count: number,
  from: number,
  to: number,
  kept = -1
): DrawnPart[] {
  const parts: DrawnPart[] = []
  let next = 0
  const draw = (row: number) => {
    if (row > next) parts.push({ gap: row - next, before: row })
    parts.push({ row })
    next = row + 1
  }

  if (kept >= 0 && kept < from) draw(kept)
  for (let row = from; row < to; row += 1) draw(row)
  if (kept >= to && kept < count) draw(kept)
  if (count > next) parts.push({ gap: count - next, before: count })

  return parts
}

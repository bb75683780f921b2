/** Which rows a page shows, counted from 1; `from` and `to` are 0 when none. */
export type PageRange = { from: number; to: number; total: number }

/** How many rows a list has. */
export type RowCount = {
  total: number
  /** False when there are at least `total`. */
  isTotalExact: boolean
}

/** The server gives no page that begins further down a list. */
const MAX_FROM = 10000

/** The rows that page `page` of `size` rows shows of `total`. */
export function pageRange(
  page: number,
  size: number,
  total: number
): PageRange {
  const from = (page - 1) * size + 1

  if (from > total) return { from: 0, to: 0, total }

  return { from, to: Math.min(page * size, total), total }
}

/** The position, from 0, of the first row to ask for. */
export function firstOf(page: number, size: number): number {
  return Math.min((page - 1) * size, MAX_FROM)
}

/** The number of the last page that can be shown; 1 when there is no row at all. */
export function lastPage(
  size: number,
  { total, isTotalExact }: RowCount
): number {
  return Math.max(1, Math.ceil((isTotalExact ? total : MAX_FROM) / size))
}

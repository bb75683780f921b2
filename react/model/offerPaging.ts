/** Which rows a page shows, counted from 1; `from` and `to` are 0 when none. */
export type PageRange = { from: number; to: number; total: number }

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

/** The number of the last page; 1 when there is no row at all. */
export function lastPage(size: number, total: number): number {
  return Math.max(1, Math.ceil(total / size))
}

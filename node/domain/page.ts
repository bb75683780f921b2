/** Positions in an ordered list, and the part of the list they cut out. */

/** `size` items beginning at position `from`, which counts from 0. */
export type Slice = { readonly from: number; readonly size: number }

/** How many items a list has. */
export type Total = {
  readonly total: number
  /** False when there are at least `total`, and nobody counted on; absent: just as many. */
  readonly isTotalExact?: boolean
}

/** A part of a list, with how many items the whole list has. */
export type Page<T> = Total & { readonly items: readonly T[] }

/** The page size of VTEX's own screens. */
export const DEFAULT_PAGE_SIZE = 15

export const MAX_PAGE_SIZE = 100

/** Logs are small without their evidence, so a timeline may take more at once. */
export const MAX_LOG_PAGE_SIZE = 500

/** As columns, logs are cheap enough for a whole timeline to be read. */
export const MAX_LOG_COLUMNS = 5000

/** The first items of a list that can be so many are all that pages reach: behind them it is to be narrowed. */
export const MAX_DEPTH = 10_000

export const FIRST_PAGE: Slice = { from: 0, size: DEFAULT_PAGE_SIZE }

export type Direction = 'asc' | 'desc'

export type Sort<Key extends string> = {
  readonly by: Key
  readonly direction: Direction
}

/** The count as it is told when it goes no further than a bound: what was found beyond is a mark. */
export function countedTo(bound: number, found: number): Total {
  return found > bound
    ? { total: bound, isTotalExact: false }
    : { total: found }
}

/** The page, whose own items may tell more of the total than was counted: they go on behind it, or end. */
export function toPage<T>(
  items: readonly T[],
  { from, size }: Slice,
  counted: Total
): Page<T> {
  const through = from + items.length

  if (counted.isTotalExact !== false) return { items, ...counted }
  if (items.length > 0 && items.length < size) return { items, total: through }

  return {
    items,
    total: items.length ? Math.max(counted.total, through) : counted.total,
    isTotalExact: false,
  }
}

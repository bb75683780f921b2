/** Positions in an ordered list, and the part of the list they cut out. */

/** `size` items beginning at position `from`, which counts from 0. */
export type Slice = { readonly from: number; readonly size: number }

/** A part of a list, with how many items the whole list has. */
export type Page<T> = { readonly items: readonly T[]; readonly total: number }

/** The page size of VTEX's own screens. */
export const DEFAULT_PAGE_SIZE = 15

export const MAX_PAGE_SIZE = 100

/** Logs are small without their evidence, so a timeline may take more at once. */
export const MAX_LOG_PAGE_SIZE = 500

/** As columns, logs are cheap enough for a whole timeline to be read. */
export const MAX_LOG_COLUMNS = 5000

export const FIRST_PAGE: Slice = { from: 0, size: DEFAULT_PAGE_SIZE }

export type Direction = 'asc' | 'desc'

export type Sort<Key extends string> = {
  readonly by: Key
  readonly direction: Direction
}

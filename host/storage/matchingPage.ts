/**
 * How one statement cuts a page out of a list: `matching` holds the ids of its
 * first rows, or of all, with their `sort_key`, and `page` some of them.
 */
import { Direction, Slice } from '../../node/domain/page'
import { Fragment, sql } from './sql'

/** Unknown values come last in both directions, and equal ones by their id. */
export function pageOrder(direction: Direction): Fragment {
  return direction === 'asc'
    ? sql`page.sort_key ASC NULLS LAST, page.id`
    : sql`page.sort_key DESC NULLS LAST, page.id`
}

/** The rows `page` of `matching`. */
export function pageOf(direction: Direction, { from, size }: Slice): Fragment {
  return sql`
    SELECT * FROM matching page
    ORDER BY ${pageOrder(direction)}
    LIMIT ${size} OFFSET ${from}`
}

/**
 * How one statement counts all rows that a filter leaves and reads one page of
 * them: `matching` holds the ids of all with their `sort_key`, `page` some.
 */
import { Direction, Slice } from '../../node/domain/page'
import { Fragment, sql } from './sql'

/** Unknown values come last in both directions, and equal ones by their id. */
export function pageOrder(direction: Direction): Fragment {
  return direction === 'asc'
    ? sql`page.sort_key ASC NULLS LAST, page.id`
    : sql`page.sort_key DESC NULLS LAST, page.id`
}

/** The rows `page` of `matching` that the condition leaves. */
export function pageOf(
  condition: Fragment,
  direction: Direction,
  { from, size }: Slice
): Fragment {
  return sql`
    SELECT * FROM matching page WHERE ${condition}
    ORDER BY ${pageOrder(direction)}
    LIMIT ${size} OFFSET ${from}`
}

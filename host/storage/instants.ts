/** Instants as columns of the database, exact to the millisecond. */
import { Instant, toIso } from '../../node/domain/instant'
import { Fragment, sql } from './sql'

/** The instant as a value to store or to compare with. */
export function stored(instant: Instant | null): Fragment {
  return sql`${instant === null ? null : storedText(instant)}::timestamptz`
}

/** The instant as PostgreSQL reads it. */
export function storedText(instant: Instant): string {
  // Years of five digits have a sign in ISO 8601 that PostgreSQL does not read.
  return toIso(instant).replace('+0', '')
}

/** The column as an `Instant`, within JSON. */
export function asInstant(column: Fragment): Fragment {
  return sql`(extract(epoch FROM ${column}) * 1000)::bigint`
}

/** Ids as columns of the type uuid, which keeps them short and in their order. */
import { parseIdStart } from '../../node/domain/id'
import { Instant } from '../../node/domain/instant'
import { Fragment, sql } from './sql'

const ID_LENGTH = 32
const TIME_LENGTH = 12

/**
 * Whose rows are read. By values the planner sees of which day they are, and
 * looks at no other; by the columns of a row it looks at all of them.
 */
export type Owner = {
  readonly account: string | Fragment
  readonly interactionId: Fragment
}

/** The id as a value to store or to compare with. */
export function storedId(id: string): Fragment {
  return sql`${id}::uuid`
}

/** The column as 32 upper-case hexadecimal digits, within JSON. */
export function asId(column: Fragment): Fragment {
  return sql`upper(replace(${column}::text, '-', ''))`
}

/** Not above any id made at this instant, and above all that were made before. */
export function firstIdOf(instant: Instant): Fragment {
  return storedId(firstIdText(instant))
}

/** The same as text: hexadecimal digits alone. */
export function firstIdText(instant: Instant): string {
  const time = Math.max(0, instant).toString(16).padStart(TIME_LENGTH, '0')

  return time.padEnd(ID_LENGTH, '0')
}

/** True for ids that begin with the text; null when none can. */
export function idStartsWith(column: Fragment, text: string): Fragment | null {
  const digits = parseIdStart(text)

  if (digits === null) return null

  const first = storedId(digits.padEnd(ID_LENGTH, '0'))
  const last = storedId(digits.padEnd(ID_LENGTH, 'F'))

  return sql`${column} BETWEEN ${first} AND ${last}`
}

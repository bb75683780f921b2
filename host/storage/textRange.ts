/** All texts that begin alike as a range, which an index in the order of bytes finds. */
import { every, Fragment, sql, storable } from './sql'

const LAST_CHARACTER = 0x10ffff
const SURROGATES = { first: 0xd800, last: 0xdfff }

/**
 * True where the lower case of the column begins with the text, which must be
 * in lower case. The index must be on just this expression.
 */
export function beginsWith(column: Fragment, start: string): Fragment {
  const key = sql`lower(${column}) COLLATE "C"`
  const end = textAfter(storable(start))

  return every([
    sql`${key} >= ${start}`,
    ...(end === null ? [] : [sql`${key} < ${end}`]),
    sql`starts_with(lower(${column}), ${start})`,
  ])
}

/** The first text, in the order of UTF-8, behind all that begin with this one; null when none is. */
export function textAfter(start: string): string | null {
  const characters = [...start]

  while (characters.length) {
    const next = (characters.pop()?.codePointAt(0) ?? 0) + 1
    const isHalf = next >= SURROGATES.first && next <= SURROGATES.last

    if (next <= LAST_CHARACTER) {
      return (
        characters.join('') +
        String.fromCodePoint(isHalf ? SURROGATES.last + 1 : next)
      )
    }
  }

  return null
}

/** Filters and orders as SQL over the fields of a document. */
import { every, Fragment, json, sql } from '../../storage/sql'
import { badRequest } from './refusals'
import { Condition } from './where'

/** What a schema says of a field; `any` where no schema is named. */
export type Kind = 'number' | 'boolean' | 'text' | 'any'

export type KindOf = (field: string) => Kind

const NUMBER = /^-?\d+(\.\d+)?$/

/**
 * The condition over a column of fields.
 *
 * @throws Refusal when a value is not of its field's kind.
 */
export function toSql(
  condition: Condition,
  column: Fragment,
  kindOf: KindOf
): Fragment {
  switch (condition.kind) {
    case 'every':
      return sql`(${every(condition.of.map((one) => toSql(one, column, kindOf)))})`

    case 'some':
      return some(condition.of.map((one) => toSql(one, column, kindOf)))

    case 'isNull': {
      const { field, not } = condition
      const value = sql`${column}->${field}::text`

      return not ? sql`${value} IS NOT NULL` : sql`${value} IS NULL`
    }

    case 'between': {
      const { field, from, to } = condition

      return sql`(${compare(column, field, sql`>=`, from, kindOf(field))}
        AND ${compare(column, field, sql`<=`, to, kindOf(field))})`
    }

    case 'compare': {
      const { field, operator, value } = condition
      const kind = kindOf(field)

      if (operator === '<') return compare(column, field, sql`<`, value, kind)
      if (operator === '>') return compare(column, field, sql`>`, value, kind)
      if (value.includes('*')) return like(column, field, value)

      const equal = equals(column, field, value, kind)

      // What has no value differs from every value, as an index of words sees it.
      return operator === '=' ? equal : sql`NOT ${equal}`
    }
  }
}

/** What to sort by. */
export function orderKey(
  column: Fragment,
  field: string,
  kind: Kind
): Fragment {
  return kind === 'number' ? numberIn(column, field) : textIn(column, field)
}

function equals(
  column: Fragment,
  field: string,
  text: string,
  kind: Kind
): Fragment {
  return some(
    valuesOf(field, text, kind).map(
      (value) => sql`${column} @> ${json({ [field]: value })}::jsonb`
    )
  )
}

function compare(
  column: Fragment,
  field: string,
  operator: Fragment,
  text: string,
  kind: Kind
): Fragment {
  if (kind === 'boolean' || text.includes('*')) {
    throw badRequest(`"${field}" cannot be compared with "${text}".`)
  }

  const parts = valuesOf(field, text, kind).map((value) =>
    typeof value === 'number'
      ? sql`${numberIn(column, field)} ${operator} ${text}::numeric`
      : sql`${textIn(column, field)} ${operator} ${text}`
  )

  return sql`coalesce(${some(parts)}, false)`
}

function like(column: Fragment, field: string, pattern: string): Fragment {
  const escaped = pattern.replace(/[\\%_]/g, '\\$&').replaceAll('*', '%')

  return sql`coalesce(${textIn(column, field)} LIKE ${escaped}, false)`
}

/** A filter is text; which value it means depends on the field. */
function valuesOf(
  field: string,
  text: string,
  kind: Kind
): ReadonlyArray<string | number | boolean> {
  const isNumber = NUMBER.test(text)

  if (kind === 'number') {
    if (!isNumber) throw badRequest(`"${field}" is a number, not "${text}".`)

    return [Number(text)]
  }

  if (kind === 'boolean') {
    if (text !== 'true' && text !== 'false') {
      throw badRequest(`"${field}" is true or false, not "${text}".`)
    }

    return [text === 'true']
  }

  return kind === 'any' && isNumber ? [Number(text), text] : [text]
}

function numberIn(column: Fragment, field: string): Fragment {
  return sql`CASE jsonb_typeof(${column}->${field}::text) WHEN 'number'
    THEN (${column}->>${field}::text)::numeric END`
}

function textIn(column: Fragment, field: string): Fragment {
  return sql`CASE jsonb_typeof(${column}->${field}::text) WHEN 'string'
    THEN (${column}->>${field}::text) COLLATE "C" END`
}

function some(conditions: readonly Fragment[]): Fragment {
  return sql`(${conditions.reduce((all, one) => sql`${all} OR ${one}`)})`
}

/**
 * Filters of Master Data. Nobody there escapes what is put into one, so this is
 * the only place that writes them: out of fields that a schema indexes and of
 * values in which no character can mean anything.
 */
import { Document, Entity, Where } from './documents'
import { kindOf } from './schemas'

type Value = string | number

type Comparison =
  | {
      readonly is: 'equal' | 'above' | 'below'
      readonly field: string
      readonly value: Value
    }
  | {
      readonly is: 'between'
      readonly field: string
      readonly from: Value
      readonly to: Value
    }
  | {
      readonly is: 'startsWith' | 'contains'
      readonly field: string
      readonly value: string
    }
  | { readonly is: 'null' | 'notNull'; readonly field: string }

export type Condition =
  | Comparison
  | { readonly is: 'all'; readonly of: readonly Condition[] }
  | { readonly is: 'any'; readonly of: readonly Condition[] }

/** What needs no quotes, as no character of it is part of the language. */
const SAFE = /^[A-Za-z0-9._-]+$/

/** Words of the language, in any case. */
const WORDS = /^(and|or|not|is|null|between)$/i

/** Master Data takes groups within a group, and none within those. */
const MAX_DEPTH = 1

export function equal(field: string, value: Value): Condition {
  return { is: 'equal', field, value }
}

/** One of the values; there must be one. */
export function oneOf(field: string, values: readonly Value[]): Condition {
  return any(...[...new Set(values)].map((value) => equal(field, value)))
}

export function above(field: string, value: Value): Condition {
  return { is: 'above', field, value }
}

export function below(field: string, value: Value): Condition {
  return { is: 'below', field, value }
}

/** Both ends are included. */
export function between(field: string, from: Value, to: Value): Condition {
  return { is: 'between', field, from, to }
}

export function isNull(field: string): Condition {
  return { is: 'null', field }
}

export function isNotNull(field: string): Condition {
  return { is: 'notNull', field }
}

export function startsWith(field: string, value: string): Condition {
  return { is: 'startsWith', field, value }
}

export function contains(field: string, value: string): Condition {
  return { is: 'contains', field, value }
}

export function all(...of: readonly Condition[]): Condition {
  return joined('all', of)
}

export function any(...of: readonly Condition[]): Condition {
  return joined('any', of)
}

/**
 * @throws Error for a field that is not indexed, a value that is not safe, and
 * what nests deeper than the one level that Master Data takes.
 */
export function where(entity: Entity, condition: Condition): Where {
  return write(entity, condition, 0) as Where
}

/** Whether a document fits, by the fields it was read with. */
export function holds(condition: Condition, document: Document): boolean {
  if (condition.is === 'all') {
    return condition.of.every((one) => holds(one, document))
  }
  if (condition.is === 'any') {
    return condition.of.some((one) => holds(one, document))
  }

  const value = document[condition.field] ?? null

  if (condition.is === 'null') return value === null
  if (value === null) return false

  switch (condition.is) {
    case 'equal':
      return value === condition.value
    case 'above':
      return value > condition.value
    case 'below':
      return value < condition.value
    case 'between':
      return value >= condition.from && value <= condition.to
    case 'startsWith':
      return String(value).startsWith(condition.value)
    case 'contains':
      return String(value).includes(condition.value)
    default:
      return true
  }
}

/** The fields that `holds` looks at, each once. */
export function fieldsOf(condition: Condition): readonly string[] {
  return condition.is === 'all' || condition.is === 'any'
    ? [...new Set(condition.of.flatMap(fieldsOf))]
    : [condition.field]
}

/** What is joined in the same way is one group, so that only true nesting nests. */
function joined(is: 'all' | 'any', of: readonly Condition[]): Condition {
  const parts = of.flatMap((one) => (one.is === is ? one.of : [one]))

  if (!parts.length) throw new Error('A filter needs at least one condition.')

  return parts.length === 1 ? parts[0] : { is, of: parts }
}

/** `depth` is how many groups the condition is in. */
function write(entity: Entity, condition: Condition, depth: number): string {
  if (condition.is !== 'all' && condition.is !== 'any') {
    return writeComparison(entity, condition)
  }
  if (depth > MAX_DEPTH) {
    throw new Error('A filter nests one level deep at the most.')
  }

  const text = condition.of
    .map((part) => write(entity, part, depth + 1))
    .join(condition.is === 'all' ? ' AND ' : ' OR ')

  return depth ? `(${text})` : text
}

function writeComparison(entity: Entity, condition: Comparison): string {
  const { field } = condition
  const kind = kindOf(entity, field)

  if (!kind) throw new Error(`The ${entity} are not searched by "${field}".`)

  const safe = (value: Value) => safeValue(value, kind !== 'string')
  const piece = (text: string) => safePiece(text, kind !== 'string')

  switch (condition.is) {
    case 'equal':
      return `${field}=${safe(condition.value)}`
    case 'above':
      return `${field}>${safe(condition.value)}`
    case 'below':
      return `${field}<${safe(condition.value)}`
    case 'between':
      return `${field} between ${safe(condition.from)} AND ${safe(condition.to)}`
    case 'startsWith':
      return `${field}=${piece(condition.value)}*`
    case 'contains':
      return `${field}=*${piece(condition.value)}*`
    case 'null':
      return `${field} is null`
    default:
      return `${field} is not null`
  }
}

function safeValue(value: Value, isNumber: boolean): string {
  const isSafe = isNumber
    ? Number.isSafeInteger(value)
    : typeof value === 'string' && SAFE.test(value) && !WORDS.test(value)

  if (!isSafe) throw unsafe(value)

  return String(value)
}

/** A part of a value: between asterisks no word is one of the language. */
function safePiece(text: string, isNumber: boolean): string {
  if (isNumber || typeof text !== 'string' || !SAFE.test(text)) {
    throw unsafe(text)
  }

  return text
}

/** What the value was may be a text of a user, and is not told on. */
function unsafe(value: unknown): Error {
  return new Error(`A filter cannot hold this value of type ${typeof value}.`)
}

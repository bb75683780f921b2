/**
 * Reads the arguments of fields into what operations take. GraphQL has checked
 * their types; what it cannot say, such as the size of a page, is checked here,
 * and all faults are told at once by the path of the argument.
 */
import { z } from 'zod'
import { badInput } from '../domain/errors'
import { parseInstant } from '../domain/instant'
import { Selection } from './selection'

/** Longer texts are no search; the store need not see them. */
const MAX_TEXT = 200

/** More values of a filter than the pages can ever offer. */
const MAX_VALUES = 500

/**
 * The arguments as `schema` reads them; `at` is the path of the field below the
 * one being resolved, empty for that one.
 *
 * @throws `BAD_INPUT` with every fault.
 */
export function decodeArguments<S extends z.ZodType>(
  schema: S,
  args: unknown,
  at = ''
): z.output<S> {
  const { success, data, error } = schema.safeParse(args)

  if (success) return data

  throw badInput(
    error.issues.map(({ path, message }) => ({
      path: [...(at ? [at] : []), ...path].join('.'),
      message,
    }))
  )
}

/**
 * The arguments of a field below the one being resolved, whose answer comes
 * from the same read: however often it is asked for, the arguments must agree.
 *
 * @throws `BAD_INPUT` with every fault, or when they do not agree.
 */
export function decodeSelection<S extends z.ZodType>(
  schema: S,
  selection: Selection,
  at: string
): z.output<S> {
  const [first, ...others] = selection.arguments.map((args) =>
    decodeArguments(schema, args, at)
  )

  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) {
    throw badInput([
      {
        path: at,
        message:
          'is asked for more than once with different arguments. Ask in two queries.',
      },
    ])
  }

  return first
}

/** A text that a store can look for. */
export const searchText = z
  .string()
  .max(MAX_TEXT, `takes at most ${MAX_TEXT} characters.`)
  .refine(isStorable, 'must not contain a null character.')

/** An id of any form; nothing is found by one that no store could hold. */
export const id = z
  .string()
  .min(1, 'must not be empty.')
  .max(MAX_TEXT, `takes at most ${MAX_TEXT} characters.`)
  .refine(isStorable, 'must not contain a null character.')

/** ISO 8601; no zone means UTC. */
export const instant = z.unknown().transform((value, context) => {
  const parsed =
    typeof value === 'string' && /^\d{4}-/.test(value)
      ? parseInstant(value)
      : null

  if (parsed !== null) return parsed

  context.addIssue('is no instant. Write it as 2026-03-07T09:15:00.000Z.')

  return z.NEVER
})

/** The words that GraphQL writes in capitals, as the domain writes them. */
export function wordOf<T extends string>(words: readonly T[]) {
  return z.enum(words.map(upperCase) as [Uppercase<T>]).transform(lowerCase<T>)
}

/** A list; null is an absent one, and one value alone is a list of it, as GraphQL has it. */
export function listOf<S extends z.ZodType>(item: S) {
  return optional(
    z.preprocess(
      (value) => (Array.isArray(value) ? value : [value]),
      z.array(item).max(MAX_VALUES, `takes at most ${MAX_VALUES} values.`)
    )
  )
}

/** What may be absent or null; either comes out as absent. */
export function optional<S extends z.ZodType>(schema: S) {
  return z
    .preprocess((value) => value ?? undefined, schema.optional())
    .optional()
}

/** The arguments `from` and `size` of a list, whose pages may reach no deeper than some position. */
export function slice(defaultSize: number, maxSize: number, maxFrom?: number) {
  const position = z.int().min(0, 'counts from 0.')

  return {
    from: optional(
      maxFrom === undefined
        ? position
        : position.max(
            maxFrom,
            `goes up to ${maxFrom}. Narrow the list by its filter.`
          )
    ).transform((from) => from ?? 0),
    size: optional(
      z
        .int()
        .min(1, `goes from 1 to ${maxSize}.`)
        .max(maxSize, `goes from 1 to ${maxSize}.`)
    ).transform((size) => size ?? defaultSize),
  }
}

export function upperCase<T extends string>(word: T): Uppercase<T> {
  return word.toUpperCase() as Uppercase<T>
}

function lowerCase<T extends string>(word: Uppercase<T>): T {
  return word.toLowerCase() as T
}

function isStorable(text: string): boolean {
  return !text.includes('\0')
}

/**
 * Builds what a body must look like. Properties are found whatever their case;
 * those nobody asks for are ignored; all faults are told at once, each at the
 * path that the caller wrote.
 */
import { z } from 'zod'

import { badInput, Fault } from '../../domain/errors'
import { isAbsent } from './text'

/** More faults than this help nobody, and a hostile body could hold millions. */
export const MAX_FAULTS = 100

/** The last detail of a list of faults that was cut. */
const MORE_FAULTS: Fault = {
  path: '',
  message: `There are more faults than these ${MAX_FAULTS}. Mend these first.`,
}

/** What is wrong with one value. */
export class Wrong {
  constructor(readonly message: string) {}
}

/** Reads one value that is not absent. */
export type Read<T> = (value: unknown) => T | Wrong

/** Other names of a property, by its own. */
export type Spellings = Readonly<Record<string, readonly string[]>>

type Path = ReadonlyArray<PropertyKey>

// How a body wrote the names of its properties, where it did otherwise than we,
// for the paths of faults.
const namesAsWritten = new WeakMap<object, Map<string, string>>()

export function required<T>(read: Read<T>): z.ZodType<T> {
  return field((value) =>
    isAbsent(value) ? new Wrong('is required') : read(value)
  )
}

/** Null when the property is absent. */
export function optional<T>(read: Read<T>): z.ZodType<T | null> {
  return field((value) => (isAbsent(value) ? null : read(value)))
}

/** An object with these properties, each of which may also go by its other spellings. */
export function shape<Fields extends z.ZodRawShape>(
  fields: Fields,
  spellings: Spellings = {}
) {
  const names = new Names(Object.keys(fields), spellings)

  return z.preprocess(
    (value) => names.rename(value),
    z.object(fields, { error: 'must be an object' })
  )
}

/** A list of at most `max`; one thing alone is a list of one, and nothing an empty one. */
export function listOf<T>(item: z.ZodType<T>, max: number) {
  const list: Read<unknown[]> = (value) => {
    const items = isAbsent(value) ? [] : Array.isArray(value) ? value : [value]

    return items.length <= max
      ? items
      : new Wrong(`holds ${items.length}, and takes ${max} at the most`)
  }

  return field(list).pipe(z.array(item))
}

/** @throws `BAD_INPUT` with the faults of the whole value. */
export function decode<T>(schema: z.ZodType<T>, value: unknown): T {
  const faults = new Faults()
  const decoded = faults.collect(schema, value)

  faults.throwAny()

  return decoded as T
}

/** Gathers the faults of several values that came in one body. */
export class Faults {
  private readonly faults: Fault[] = []

  /** The value, or null after its faults were taken in; `at` is the path to it. */
  collect<T>(schema: z.ZodType<T>, value: unknown, at: Path = []): T | null {
    const result = schema.safeParse(value)

    if (result.success) return result.data

    for (const { path, message } of result.error.issues) {
      this.add([...at, ...asWritten(value, path)], message)
    }

    return null
  }

  add(path: Path, message: string): void {
    this.faults.push({ path: toText(path), message })
  }

  /** Whether there are more faults than are told. */
  get full(): boolean {
    return this.faults.length > MAX_FAULTS
  }

  /** @throws `BAD_INPUT` when there is any. */
  throwAny(): void {
    if (this.full) {
      throw badInput([...this.faults.slice(0, MAX_FAULTS), MORE_FAULTS])
    }

    if (this.faults.length) throw badInput(this.faults)
  }
}

/**
 * Name as written and value of a property of an object that a shape has been
 * tried on; undefined for a value that says nothing.
 */
export function propertyOf(body: unknown, name: string): [string, unknown] {
  if (!isObject(body)) return [name, undefined]

  const key = namesAsWritten.get(body)?.get(name) ?? name

  return [key, isAbsent(body[key]) ? undefined : body[key]]
}

function field<T>(read: Read<T>): z.ZodType<T> {
  return z.unknown().transform((value, context) => {
    const result = read(value)

    if (!(result instanceof Wrong)) return result

    context.addIssue({ code: 'custom', message: result.message })

    return z.NEVER
  })
}

/** The names that the properties of an object may go by. */
class Names {
  /** The own name of a property by each of its spellings, in small letters. */
  private readonly owners: ReadonlyMap<string, string>
  private readonly lengths: ReadonlySet<number>
  /** What is not said is there all the same: a field tells by itself what that means. */
  private readonly unsaid: Readonly<Record<string, undefined>>

  constructor(names: readonly string[], spellings: Spellings) {
    this.owners = new Map(
      names.flatMap((name) =>
        [name, ...(spellings[name] ?? [])].map((spelling) => [
          spelling.toLowerCase(),
          name,
        ])
      )
    )
    this.lengths = new Set([...this.owners.keys()].map(({ length }) => length))
    this.unsaid = Object.fromEntries(names.map((name) => [name, undefined]))
  }

  /**
   * The object with its properties under their own names. Of several spellings
   * of one property the first that says something counts.
   */
  rename(value: unknown): unknown {
    if (!isObject(value)) return value

    const renamed: Record<string, unknown> = { ...this.unsaid }
    let written: Map<string, string> | undefined

    // A hostile body may have a million others, each of which costs what it is looked at.
    for (const key of Object.keys(value)) {
      const name = this.ownNameOf(key)

      if (!name || renamed[name] !== undefined || isAbsent(value[key])) {
        continue
      }

      renamed[name] = value[key]

      if (key !== name) {
        written ??= new Map()
        written.set(name, key)
      }
    }

    if (written) namesAsWritten.set(value, written)

    return renamed
  }

  private ownNameOf(key: string): string | undefined {
    return this.lengths.has(key.length)
      ? this.owners.get(key.toLowerCase())
      : undefined
  }
}

function asWritten(body: unknown, path: Path): Path {
  let value = body
  const written: PropertyKey[] = []

  for (const step of path) {
    if (typeof step === 'number') {
      // One thing alone was read as a list of one.
      if (!Array.isArray(value)) continue
      written.push(step)
      value = value[step]
    } else {
      const names = isObject(value) ? namesAsWritten.get(value) : undefined
      const key = names?.get(String(step)) ?? String(step)

      written.push(key)
      value = isObject(value) ? value[key] : undefined
    }
  }

  return written
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `errors[0].code`. */
function toText(path: Path): string {
  return path
    .map((step) =>
      typeof step === 'number' ? `[${step}]` : `.${String(step)}`
    )
    .join('')
    .replace(/^\./, '')
}

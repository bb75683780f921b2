// Reads what a file claims to be, field by field. Nothing of it is trusted.

/** What a field was expected to be. */
export type Expectation =
  'text' | 'number' | 'date' | 'flag' | 'list' | 'object' | 'choice' | 'id'

/** A field that is not what it is to be, with its path such as `logs[3].date`. */
export type WrongField = { path: string; expected: Expectation }

/** Reads a value; throws a `WrongField`. */
export type Decode<T> = (value: unknown, path: string) => T

export const text: Decode<string> = (value, path) =>
  typeof value === 'string' ? value : refuse(path, 'text')

/** A whole number from 0. */
export const count: Decode<number> = (value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : refuse(path, 'number')

export const flag: Decode<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'flag')

/** An instant as JSON has it: in UTC, with a `Z` at its end. */
export const instant: Decode<string> = (value, path) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))
    ? value
    : refuse(path, 'date')

/** Parts of an address: nothing that could lead elsewhere, nothing endless. */
export const id: Decode<string> = (value, path) =>
  typeof value === 'string' && /^[^\s/\\]{1,200}$/.test(value)
    ? value
    : refuse(path, 'id')

export function oneOf<T extends string>(choices: readonly T[]): Decode<T> {
  return (value, path) =>
    choices.indexOf(value as T) === -1 ? refuse(path, 'choice') : (value as T)
}

/** Absent and null are both undefined. */
export function optional<T>(decode: Decode<T>): Decode<T | undefined> {
  return (value, path) =>
    value === undefined || value === null ? undefined : decode(value, path)
}

export function listOf<T>(decode: Decode<T>): Decode<T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item, index) => decode(item, `${path}[${index}]`))
      : refuse(path, 'list')
}

/** A way into an object: reads one of its fields by name. */
export type Fields = <T>(name: string, decode: Decode<T>) => T

/** What is not asked for is passed over. */
export function object<T>(read: (field: Fields) => T): Decode<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(path, 'object')
    }

    return read((name, decode) =>
      decode(
        Object.prototype.hasOwnProperty.call(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
        path ? `${path}.${name}` : name
      )
    )
  }
}

function refuse(path: string, expected: Expectation): never {
  const wrong: WrongField = { path, expected }

  // Carries where and what, which an error's message could only say in English.

  throw wrong
}

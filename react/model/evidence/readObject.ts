import type { Pair } from './httpMessage'

/** An object that tells of a message, as some connectors write it. */
export type MessageObject = {
  /** The first of these fields that is there. */
  value: (...names: string[]) => unknown
  /** The same when it is a text or a number, as a text. */
  text: (...names: string[]) => string | undefined
}

/** A longer text is shown as it is rather than parsed for fields. */
const LONGEST = 2000000

/** Reads an object out of JSON; `wraps` are fields that it may stand in. */
export function readObject(
  text: string,
  wraps: string[]
): MessageObject | undefined {
  if (!/^\s*\{/.test(text) || text.length > LONGEST) return undefined

  const read = parse(text)

  if (!isObject(read)) return undefined

  const inner = wraps.map((name) => read[name]).filter(isObject)[0]
  const fields = inner ?? read
  const value = (...names: string[]) =>
    names
      .map((name) => fields[name])
      .filter((one) => one !== undefined && one !== null)[0]

  return {
    value,
    text: (...names) => {
      const found = value(...names)

      return typeof found === 'string' || typeof found === 'number'
        ? String(found)
        : undefined
    },
  }
}

/** Headers or parameters, be they an object or a list of names and values. */
export function toHeaderPairs(headers: unknown): Pair[] {
  if (Array.isArray(headers)) {
    return headers
      .filter(isObject)
      .map((one) => ({
        name: toWord(one.name ?? one.key),
        value: toWord(one.value),
      }))
      .filter(({ name }) => name !== '')
  }

  if (!isObject(headers)) return []

  return Object.keys(headers).map((name) => ({
    name,
    value: toWord(headers[name]),
  }))
}

/** A body as a text: as it is when it is one, else as the JSON that it stands for. */
export function textOfBody(body: unknown): string {
  if (body === undefined || body === null) return ''

  return typeof body === 'string' ? body : JSON.stringify(body, null, 2)
}

function toWord(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(toWord).join(', ')

  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The query of an address, decoded, as the platform hands it over. */
export type Query = Record<string, string | undefined>

/** What stays in the address from page to page: language and time zone. */
const LASTING_KEYS = ['locale', 'tz']

/** The page sizes on offer; the first is the default. */
export const PAGE_SIZES = [15, 25, 50, 100]

/**
 * Writes a query for an address, with its leading `?`; empty when nothing is
 * left to say. Keys without a value are left out.
 */
export function toQueryString(query: Query): string {
  const parts = Object.keys(query)
    .filter((key) => query[key])
    .map((key) => `${key}=${encode(query[key] as string)}`)

  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

// Everything but the comma is escaped, the space as %20: some readers of
// addresses take `+` for a space and some do not, but all agree on these.
function encode(value: string): string {
  return encodeURIComponent(value).replace(/%2C/g, ',')
}

/** The part of a query that a link to another page of the app carries along. */
export function lastingQuery(query: Query): Query {
  return LASTING_KEYS.reduce<Query>(
    (kept, key) => (query[key] ? { ...kept, [key]: query[key] } : kept),
    {}
  )
}

/**
 * Several values as one. Names of brands and categories may hold commas, so a
 * comma inside a value is written `\,`. Undefined when there is none.
 */
export function joinList(values: string[]): string | undefined {
  if (values.length === 0) return undefined

  return values
    .map((value) => value.replace(/\\/g, '\\\\').replace(/,/g, '\\,'))
    .join(',')
}

/** Reads what `joinList` writes. Absent or empty text gives no value. */
export function splitList(text: string | undefined): string[] {
  const items = (text ?? '').match(/(?:\\.|[^,\\])+/g) ?? []

  return items.map((item) => item.replace(/\\(.)/g, '$1'))
}

/** Reads a page number, which counts from 1; anything else is page 1. */
export function readPage(text: string | undefined): number {
  const page = Number(text)

  return Number.isSafeInteger(page) && page >= 1 ? page : 1
}

/** Reads a page size; a size that is not on offer is the default. */
export function readPageSize(text: string | undefined): number {
  const size = Number(text)

  return PAGE_SIZES.indexOf(size) === -1 ? PAGE_SIZES[0] : size
}

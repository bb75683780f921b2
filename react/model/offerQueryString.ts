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

/** Reads a query as it stands in an address, with or without its `?`. */
export function readQueryString(search: string): Query {
  const query: Query = {}

  new URLSearchParams(search).forEach((value, key) => {
    query[key] = value
  })

  return query
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
 * A text as the value of a parameter. The page runtime of VTEX IO decodes an
 * address and writes it back undecoded, so `M&M` would end as `M`: what means
 * something in an address is written `~` and two hexadecimal digits. Undefined
 * when there is no text.
 */
export function writeText(text: string): string | undefined {
  return text === ''
    ? undefined
    : text.replace(
        /[~%&+#?=,;]/g,
        (sign) => `~${sign.charCodeAt(0).toString(16).toUpperCase()}`
      )
}

/** Reads what `writeText` writes, and what people type who never heard of it. */
export function readText(value: string | undefined): string {
  return (value ?? '').replace(/~([0-9A-F]{2})/gi, (_, digits) =>
    String.fromCharCode(parseInt(digits, 16))
  )
}

/** Several texts as the value of a parameter; undefined when there is none. */
export function writeList(texts: string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.map(writeText).join(',')
}

/** Reads what `writeList` writes. An absent or empty value holds no text. */
export function readList(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .filter((text) => text !== '')
    .map(readText)
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

/** Whether a caller has an answer already. */
import { IncomingHttpHeaders } from 'node:http'

/**
 * Whether one of the validators that the caller sent names this answer. What a
 * caller says of caches counts for nothing: what is known has been asked for anew.
 */
export function isKnown(headers: IncomingHttpHeaders, etag: string): boolean {
  const known = headers['if-none-match']?.split(',') ?? []

  return known.some((one) => one.trim() === etag)
}

import { Page } from '../../domain/page'

/**
 * Which part of a list an answer holds, and how long the list is, as VTEX's
 * Master Data tells it: `resources 0-14/123`, both ends included. A length that
 * nobody counted to its end is unknown, which HTTP writes as `*`.
 */
export function contentRange(
  { items, total, isTotalExact = true }: Page<unknown>,
  from: number
): Record<string, string> {
  const last = from + Math.max(items.length - 1, 0)

  return {
    'REST-Content-Range': `resources ${from}-${last}/${isTotalExact ? total : '*'}`,
  }
}

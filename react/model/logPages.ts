import type { LogPage } from './interaction'
import type { Log } from './log'

/** How many logs one read brings. */
export const PAGE_SIZE = 100

/** The logs of a timeline as far as they have been read. */
export type LogPages = {
  /** How many logs there are; absent until the first read has told. */
  total?: number
  /** By number, from 0; a page that has not been read is not there. */
  pages: Record<number, Log[]>
}

export const NO_LOGS: LogPages = { pages: {} }

/** With one more page. The newest total holds: an open interaction grows. */
export function withPage(
  { pages }: LogPages,
  number: number,
  { logs, total }: LogPage
): LogPages {
  return { total, pages: { ...pages, [number]: logs } }
}

/** The log at a position, from 0; undefined while it has not been read. */
export function logAt({ pages }: LogPages, position: number): Log | undefined {
  const page = pages[Math.floor(position / PAGE_SIZE)]

  return page && page[position % PAGE_SIZE]
}

/** The pages to read, so that the positions from `from` to before `to` are there. */
export function missingPages(
  { pages, total = Infinity }: LogPages,
  from: number,
  to: number
): number[] {
  const missing: number[] = []
  const last = Math.min(to, total) - 1

  for (
    let number = Math.floor(Math.max(from, 0) / PAGE_SIZE);
    number * PAGE_SIZE <= last;
    number += 1
  ) {
    if (!pages[number]) missing.push(number)
  }

  return missing
}

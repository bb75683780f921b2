import type { Log } from '../log'

/** So many logs make one block of text. */
export const BLOCK = 500

/** How the words of a log are written. */
export type Wording = {
  date: (log: Log) => string
  type: (log: Log) => string
}

/** The same in blocks, one after the other. */
export function blocksOf<T>(all: T[]): T[][] {
  const blocks: T[][] = []

  for (let from = 0; from < all.length; from += BLOCK) {
    blocks.push(all.slice(from, from + BLOCK))
  }

  return blocks
}

/**
 * Logs as plain text, one after the other: date, type and agent, what happened,
 * and a line for each error.
 */
export function plainText(logs: Log[], wording: Wording): string {
  return logs
    .map((log) =>
      [
        [wording.date(log), wording.type(log), log.agent]
          .filter((part) => part !== '')
          .join(' | '),
        ...indented(log.description),
        ...log.errors.flatMap((error) =>
          indented(
            [error.code, error.title, error.description]
              .filter(Boolean)
              .join(' | ')
          )
        ),
      ].join('\n')
    )
    .join('\n')
}

function indented(text: string): string[] {
  return text.split(/\r?\n/).map((line) => `    ${line}`)
}

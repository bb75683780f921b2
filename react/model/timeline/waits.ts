import type { Log } from '../log'

/** How long it took from log to log. */
export type Waits = {
  /**
   * By position: since the log before, in milliseconds. Absent for the first
   * log and for those that tell a day alone, which take no part.
   */
  before: Array<number | undefined>
  /**
   * Position of the log that came after the longest wait. Absent when no wait
   * stands out: one that does is twice as long as usual, and a second at least.
   */
  longest?: number
  /** The wait in the middle of all, by length; 0 when there are too few. */
  medianMs: number
}

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/** Reckons the waits between logs in chronological order. */
export function waitsOf(logs: Log[]): Waits {
  const before: Waits['before'] = new Array(logs.length)
  const all: number[] = []
  let last: Log | undefined
  let longest: number | undefined

  logs.forEach((log, index) => {
    if (log.isDateOnly) return

    if (last) {
      const waitMs = log.at - last.at

      before[index] = waitMs
      all.push(waitMs)
      if (waitMs > (longest === undefined ? 0 : (before[longest] as number))) {
        longest = index
      }
    }

    last = log
  })

  // Of a single wait there is nothing to say but how long it is.
  if (all.length < 2) return { before, medianMs: 0 }

  const medianMs = medianOf(all)
  const longestMs = longest === undefined ? 0 : (before[longest] as number)
  const standsOut = longestMs >= SECOND_MS && longestMs >= 2 * medianMs

  return { before, longest: standsOut ? longest : undefined, medianMs }
}

/**
 * Whether so little happened for so long that the timeline says so in a row of
 * its own: ten minutes at least, and five times the usual wait.
 */
export function isIdle(waitMs: number, medianMs: number): boolean {
  return waitMs >= 10 * MINUTE_MS && waitMs >= 5 * medianMs
}

function medianOf(values: number[]): number {
  const sorted = Float64Array.from(values).sort()

  return sorted[Math.floor((sorted.length - 1) / 2)]
}

import type { Log } from '../log'
import { waitsOf } from './waits'

/** How an open interaction has been quiet. */
export type Silence = {
  openForMs: number
  /** Since the last log; absent when there is none with a time. */
  quietForMs?: number
  isStuck: boolean
}

/** What the logs of an interaction say about how lively it is. */
export type SignsOfLife = {
  /** When its last log was written; absent when none tells a time. */
  lastMs?: number
  /** The longest wait between two logs; absent when there is none to compare. */
  longestMs?: number
}

const MINUTE_MS = 60 * 1000

export function signsOfLife(logs: Log[]): SignsOfLife {
  const waits = waitsOf(logs).before.filter(
    (wait): wait is number => wait !== undefined
  )

  return {
    lastMs: lastTime(logs),
    longestMs:
      waits.length < 2
        ? undefined
        : waits.reduce((longest, wait) => Math.max(longest, wait), 0),
  }
}

/**
 * Whether an open interaction has gone quiet. It is probably stuck when no log
 * came for half an hour, or for five times the longest wait so far and ten
 * minutes at least: connectors wait up to minutes before they try again, and
 * one that has waited longer before is given longer. Without logs the silence
 * counts from the start.
 */
export function silence(
  startMs: number,
  { lastMs, longestMs = Infinity }: SignsOfLife,
  nowMs: number
): Silence {
  const quietForMs = Math.max(0, nowMs - (lastMs ?? startMs))

  return {
    openForMs: Math.max(0, nowMs - startMs),
    quietForMs: lastMs === undefined ? undefined : quietForMs,
    isStuck:
      quietForMs > 30 * MINUTE_MS ||
      (quietForMs > 10 * MINUTE_MS && quietForMs > 5 * longestMs),
  }
}

function lastTime(logs: Log[]): number | undefined {
  for (let index = logs.length - 1; index >= 0; index -= 1) {
    if (!logs[index].isDateOnly) return logs[index].at
  }

  return undefined
}

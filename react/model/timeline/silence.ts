import type { Log } from '../log'
import { waitsOf } from './waits'

/** How an open interaction has been quiet. */
export type Silence = {
  openForMs: number
  /** Since the last log; absent when there is none with a time. */
  quietForMs?: number
  isStuck: boolean
}

const MINUTE_MS = 60 * 1000

/**
 * Whether an open interaction has gone quiet. It is probably stuck when no log
 * came for half an hour, or for five times the longest wait so far and ten
 * minutes at least: connectors wait up to minutes before they try again, and
 * one that has waited longer before is given longer. Without logs the silence
 * counts from the start.
 */
export function silence(startMs: number, logs: Log[], nowMs: number): Silence {
  const { before, longest } = waitsOf(logs)
  const lastMs = lastTime(logs)
  const quietForMs = Math.max(0, nowMs - (lastMs ?? startMs))
  const longestMs = longest === undefined ? Infinity : (before[longest] ?? 0)

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

import type { Log } from '../log'

/** Logs that arrived one after the other. */
export type Arrivals = {
  logs: Log[]
  /** How many had arrived with the last of them. */
  through: number
  /** How many the interaction has. */
  total: number
}

/** All logs that have come so far, in chronological order. */
export type Arrived = Arrivals

export const NONE_ARRIVED: Arrived = { logs: [], through: 0, total: 0 }

/**
 * With the logs that came now. What is known already is left out, so that two
 * answers to one question do no harm; a piece that leaves a hole is refused, as
 * what is missing would never be asked for.
 */
export function withArrivals(known: Arrived, piece: Arrivals): Arrived {
  const total = Math.max(known.total, piece.total)
  const fresh = piece.logs.filter((log) => log.seq > known.through)
  const hasHole = fresh.length > 0 && fresh[0].seq > known.through + 1

  if (fresh.length === 0 || hasHole) return { ...known, total }

  return {
    logs: inOrder(known.logs, fresh),
    through: piece.through,
    total,
  }
}

/** Chronological order; logs of one instant by arrival. */
export function byTime(left: Log, right: Log): number {
  return left.at - right.at || left.seq - right.seq
}

function inOrder(known: Log[], fresh: Log[]): Log[] {
  const sorted = [...fresh].sort(byTime)
  const last = known[known.length - 1]
  const all = known.concat(sorted)

  return last && byTime(last, sorted[0]) > 0 ? all.sort(byTime) : all
}

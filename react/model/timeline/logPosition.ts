import type { Log } from '../log'
import { byTime } from './arrivals'

/** Position of a log by its id; -1 when there is none. */
export function positionOfLog(logs: Log[], id: string | undefined): number {
  return id === undefined ? -1 : logs.findIndex((log) => log.id === id)
}

/** The earlier and the later of two logs. */
export function inOrder(one: Log, other: Log): [Log, Log] {
  return byTime(one, other) <= 0 ? [one, other] : [other, one]
}

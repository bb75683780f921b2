import type { Log } from '../log'

/**
 * Position of the log that its agent wrote before the one at `position`: the
 * last one with evidence, which can be compared whole, else the last one.
 * Undefined when there is none.
 */
export function previousOfAgent(
  logs: Log[],
  position: number
): number | undefined {
  const { agent } = logs[position]
  let last: number | undefined

  for (let index = position - 1; index >= 0; index -= 1) {
    if (logs[index].agent === agent) {
      if (logs[index].hasEvidence) return index
      last = last ?? index
    }
  }

  return last
}

import type { Issue } from '../interaction'
import type { Log } from '../log'

type Told = Pick<Issue, 'code' | 'date' | 'description'>

/**
 * The log that reported an issue: the one of its date and code. Of several the
 * last, as its report stands; undefined while it has not come yet.
 */
export function failingLogOf(issue: Told, logs: Log[]): Log | undefined {
  const at = Date.parse(issue.date)

  for (let index = logs.length - 1; index >= 0; index -= 1) {
    const log = logs[index]

    if (log.at === at && reports(log, issue)) return log
  }

  return undefined
}

// A failure without errors is told as one that nobody mapped, in its own words.
function reports(log: Log, { code, description }: Told): boolean {
  return log.errors.length > 0
    ? log.errors.some((error) => error.code === code)
    : log.type !== 'success' && log.description === description
}

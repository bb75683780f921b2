import type { Issue } from '../interaction'
import type { Log } from '../log'

/**
 * The log that reported an issue: the one of its date and code. Of several the
 * last, as its report stands; undefined while it has not come yet.
 */
export function failingLogOf(
  issue: Pick<Issue, 'code' | 'date' | 'description'>,
  logs: Log[]
): Log | undefined {
  const at = Date.parse(issue.date)

  return [...logs].reverse().find((log) => log.at === at && reports(log, issue))
}

// A failure without errors is told as one that nobody mapped, in its own words.
function reports(
  log: Log,
  { code, description }: Pick<Issue, 'code' | 'description'>
): boolean {
  return log.errors.length > 0
    ? log.errors.some((error) => error.code === code)
    : log.type !== 'success' && log.description === description
}

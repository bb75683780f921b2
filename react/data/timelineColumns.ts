import { displayedCode } from '../model/displayedCode'
import type { Log, LogError } from '../model/log'
import type { Arrivals } from '../model/timeline/arrivals'
import type { LogsQuery } from './schema.generated'
import { LOG_TYPE_OF } from './words'

type Columns = LogsQuery['interaction']['logColumns']

/** Shared by the many logs without errors. */
const NO_ERRORS: LogError[] = []

/** The logs that columns tell of, in order of arrival. */
export function toArrivals(columns: Columns): Arrivals {
  const { ids, through, total } = columns
  const before = through - ids.length
  const agents = new Map<string, string>()
  const dateOnly = new Set(columns.dateOnly)
  const withEvidence = new Set(columns.withEvidence)
  const errors = new Map(
    columns.errors.map((of) => [of.index, of.errors.map(toError)])
  )

  const logs = ids.map<Log>((id, index) => ({
    id,
    seq: before + index + 1,
    type: LOG_TYPE_OF[columns.types[index]],
    at: Date.parse(columns.dates[index]),
    isDateOnly: dateOnly.has(index),
    description: columns.descriptions[index],
    agent: onlyOne(agents, columns.agents[index]),
    hasEvidence: withEvidence.has(index),
    errors: errors.get(index) ?? NO_ERRORS,
  }))

  return { logs, through, total }
}

// The few names of thousands of logs take the room of a few.
function onlyOne(known: Map<string, string>, text: string): string {
  const first = known.get(text)

  if (first !== undefined) return first
  known.set(text, text)

  return text
}

function toError(error: Columns['errors'][number]['errors'][number]): LogError {
  return {
    code: displayedCode(error.code, error.externalCode),
    title: error.title || undefined,
    description: error.description,
  }
}

import type { Log } from '../log'
import type { TimelineFilter } from '../timelineView'
import { foldText, searchText } from './foldedText'

/** The logs that a filter is about. */
export type Matches = {
  /** Their positions, ascending. */
  indexes: number[]
  /** Ids of those that hold the text in their evidence alone. */
  inEvidence: Set<string>
}

/**
 * Finds the logs that a filter is about. `evidenceIds` are those whose evidence
 * holds the text of the filter, as far as that is known.
 */
export function matchingLogs(
  logs: Log[],
  filter: TimelineFilter,
  evidenceIds: Set<string>
): Matches {
  const text = foldText(filter.text)
  const isMeant = meantBy(filter)
  const indexes: number[] = []
  const inEvidence = new Set<string>()

  logs.forEach((log, index) => {
    if (!isMeant(log)) return

    if (text !== '' && searchText(log).indexOf(text) === -1) {
      if (!evidenceIds.has(log.id)) return
      inEvidence.add(log.id)
    }

    indexes.push(index)
  })

  return { indexes, inEvidence }
}

function meantBy({ types, agents, withEvidence }: TimelineFilter) {
  const meantTypes = new Set(types)
  const meantAgents = new Set(agents)

  return (log: Log) =>
    (meantTypes.size === 0 || meantTypes.has(log.type)) &&
    (meantAgents.size === 0 || meantAgents.has(log.agent)) &&
    (!withEvidence || log.hasEvidence)
}

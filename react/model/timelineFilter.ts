import type { LogType } from './log'
import { LOG_TYPES } from './log'
import type { Query } from './offerQueryString'
import { readList, readText, writeList, writeText } from './offerQueryString'

/** Which of an interaction's logs its timeline shows; stands in its address. */
export type TimelineFilter = {
  /** Empty: all. */
  types: LogType[]
  /** Empty: all. */
  agents: string[]
  /** Empty: any. */
  text: string
}

export const NO_FILTER: TimelineFilter = { types: [], agents: [], text: '' }

/** Reads the page's address; what it cannot read counts as not said. */
export function readTimelineFilter(query: Query): TimelineFilter {
  const types = readList(query.type)

  return {
    types: LOG_TYPES.filter((type) => types.indexOf(type) !== -1),
    agents: readList(query.agent),
    text: readText(query.q).trim(),
  }
}

/** What the page's address says of a filter; undefined takes a parameter away. */
export function writeTimelineFilter(filter: TimelineFilter): Query {
  return {
    type: writeList(filter.types),
    agent: writeList(filter.agents),
    q: writeText(filter.text),
  }
}

/** Whether the filter leaves something out. */
export function isFiltered({ types, agents, text }: TimelineFilter): boolean {
  return types.length > 0 || agents.length > 0 || text !== ''
}

/** The filter with a type added, or taken away when it has it. */
export function toggleType(
  filter: TimelineFilter,
  toggled: LogType
): TimelineFilter {
  return {
    ...filter,
    types: LOG_TYPES.filter(
      (type) => (filter.types.indexOf(type) !== -1) !== (type === toggled)
    ),
  }
}

/** The same text for filters that leave the same logs. */
export function filterKey({ types, agents, text }: TimelineFilter): string {
  return JSON.stringify([types, agents, text.toLowerCase()])
}

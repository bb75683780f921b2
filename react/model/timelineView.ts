import type { LogType } from './log'
import { LOG_TYPES } from './log'
import type { Query } from './offerQueryString'
import { readList, readText, writeList, writeText } from './offerQueryString'

/** Which of an interaction's logs its timeline is about. */
export type TimelineFilter = {
  /** Empty: all. */
  types: LogType[]
  /** Empty: all. */
  agents: string[]
  /** Logs with evidence alone. */
  withEvidence: boolean
  /** Empty: any. */
  text: string
}

/** All that a timeline shows; it stands in the address of its page. */
export type TimelineView = TimelineFilter & {
  /** The filter marks what it is about, and leaves the rest standing. */
  showsRest: boolean
  /** Retries of one thing are folded into one row. */
  folds: boolean
  /** The log that is open beside the timeline; absent: none. */
  logId?: string
  /** The log that the open one is compared with; absent: none. */
  withId?: string
  /** An open interaction is followed as it goes on. */
  follows: boolean
  /** The timeline is one plain text. */
  isPlain: boolean
}

export const NO_FILTER: TimelineFilter = {
  types: [],
  agents: [],
  withEvidence: false,
  text: '',
}

/** Reads the page's address; what it cannot read counts as not said. */
export function readTimelineView(query: Query): TimelineView {
  const types = readList(query.type)

  return {
    types: LOG_TYPES.filter((type) => types.indexOf(type) !== -1),
    agents: readList(query.agent),
    withEvidence: query.evidence === 'yes',
    text: readText(query.q).trim(),
    showsRest: query.show === 'all',
    folds: query.fold !== 'off',
    logId: readText(query.log) || undefined,
    withId: readText(query.with) || undefined,
    follows: query.follow !== 'off',
    isPlain: query.view === 'text',
  }
}

/** What the page's address says of a view; undefined takes a parameter away. */
export function writeTimelineView(view: TimelineView): Query {
  return {
    type: writeList(view.types),
    agent: writeList(view.agents),
    evidence: view.withEvidence ? 'yes' : undefined,
    q: writeText(view.text),
    show: view.showsRest ? 'all' : undefined,
    fold: view.folds ? undefined : 'off',
    log: writeText(view.logId ?? ''),
    with: writeText(view.withId ?? ''),
    follow: view.follows ? undefined : 'off',
    view: view.isPlain ? 'text' : undefined,
  }
}

/** The part of an address that says which logs are shown. */
export function filterQuery(query: Query): Query {
  const { type, agent, evidence, q } = writeTimelineView(
    readTimelineView(query)
  )

  return { type, agent, evidence, q }
}

/** Whether the filter is about some logs alone. */
export function isFiltered(filter: TimelineFilter): boolean {
  return (
    filter.types.length > 0 ||
    filter.agents.length > 0 ||
    filter.withEvidence ||
    filter.text !== ''
  )
}

/** The types with one added, or taken away when it is among them. */
export function toggleType(types: LogType[], toggled: LogType): LogType[] {
  return LOG_TYPES.filter(
    (type) => (types.indexOf(type) !== -1) !== (type === toggled)
  )
}

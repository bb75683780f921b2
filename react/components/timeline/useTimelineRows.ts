import { useMemo } from 'react'

import type { Log } from '../../model/log'
import type { Fold } from '../../model/timeline/folds'
import { foldRetries } from '../../model/timeline/folds'
import type { Matches } from '../../model/timeline/matchingLogs'
import { matchingLogs } from '../../model/timeline/matchingLogs'
import type { TimelineRow } from '../../model/timeline/rows'
import { timelineRows } from '../../model/timeline/rows'
import { firstAtLeast } from '../../model/timeline/steps'
import type { Waits } from '../../model/timeline/waits'
import { waitsOf } from '../../model/timeline/waits'
import type { TimelineFilter, TimelineView } from '../../model/timelineView'
import { isFiltered } from '../../model/timelineView'

type Parts = {
  logs: Log[]
  view: TimelineView
  /** Whether the interaction is. */
  isOpen: boolean
  /** Ids of the logs whose evidence holds the text that is searched for. */
  evidenceIds: Set<string>
  openFolds: Set<string>
  /** A log that is shown whatever the filters say. */
  pinned: number
}

/** What there is to see of a timeline. Positions are those among all logs. */
export type ShownTimeline = {
  /** The same for all that the reader chose to see. */
  filterKey: string
  matches: Matches
  /** Positions of the logs that are shown, ascending. */
  shown: number[]
  /** Positions of the failures, shown or not. */
  failures: number[]
  folds: Fold[]
  waits: Waits
  rows: TimelineRow[]
}

/** Reckons anew what has changed, and that alone. */
export function useTimelineRows(parts: Parts): ShownTimeline {
  const { logs, view, isOpen, evidenceIds, openFolds, pinned } = parts
  const filterKey = JSON.stringify([
    view.types,
    view.agents,
    view.withEvidence,
    view.text,
  ])

  const waits = useMemo(() => waitsOf(logs), [logs])
  const failures = useMemo(() => positionsOfFailures(logs), [logs])
  const folds = useMemo(
    () => (view.folds ? foldRetries(logs, isOpen) : []),
    [logs, isOpen, view.folds]
  )

  const matches = useMemo(
    () => matchingLogs(logs, toFilter(filterKey), evidenceIds),
    [logs, filterKey, evidenceIds]
  )

  const showsAll = view.showsRest || !isFiltered(view)
  const kept = showsAll ? -1 : pinned
  const shown = useMemo(
    () =>
      showsAll ? logs.map((_, index) => index) : withPinned(matches, kept),
    [showsAll, logs, matches, kept]
  )

  const rows = useMemo(
    () => timelineRows({ shown, folds, openFolds, waits }),
    [shown, folds, openFolds, waits]
  )

  return { filterKey, matches, shown, failures, folds, waits, rows }
}

function toFilter(filterKey: string): TimelineFilter {
  const [types, agents, withEvidence, text] = JSON.parse(filterKey)

  return { types, agents, withEvidence, text }
}

function positionsOfFailures(logs: Log[]): number[] {
  const positions: number[] = []

  logs.forEach((log, index) => {
    if (log.type === 'failure') positions.push(index)
  })

  return positions
}

function withPinned({ indexes }: Matches, pinned: number): number[] {
  if (pinned < 0) return indexes
  const place = firstAtLeast(indexes, pinned)

  return indexes[place] === pinned
    ? indexes
    : [...indexes.slice(0, place), pinned, ...indexes.slice(place)]
}

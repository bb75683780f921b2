import React, { useRef, useState } from 'react'
import { FormattedMessage } from 'react-intl'

import { ExportMenu } from '../components/export/ExportMenu'
import { PassingButton } from '../components/page/PassingButton'
import { EvidenceSearchStatus } from '../components/timeline/EvidenceSearchStatus'
import { KeyboardMap } from '../components/timeline/KeyboardMap'
import { LogSearch } from '../components/timeline/LogSearch'
import { StepButtons } from '../components/timeline/StepButtons'
import { TimelineFilters } from '../components/timeline/TimelineFilters'
import type { Cursor } from '../components/timeline/useCursor'
import type { EvidenceSearch } from '../components/timeline/useEvidenceSearch'
import { useKeys } from '../components/timeline/useKeys'
import { useLetterKeys } from '../components/timeline/useLetterKeys'
import type { ShownTimeline } from '../components/timeline/useTimelineRows'
import { ViewOptions } from '../components/timeline/ViewOptions'
import type { Interaction } from '../model/interaction'
import type { Log } from '../model/log'
import { positionOfLog } from '../model/timeline/logPosition'
import type { Timeline } from '../model/timeline/timeline'
import type { TimelineView } from '../model/timelineView'
import { isFiltered, NO_FILTER } from '../model/timelineView'
import type { TimelineAddress } from './useTimelineAddress'
import type { TimelineSteps } from './useTimelineSteps'

type Props = TimelineAddress & {
  interaction: Interaction
  timeline: Timeline
  content: ShownTimeline
  steps: TimelineSteps
  cursor: Cursor
  search: EvidenceSearch
  /** How many logs are shown, as a text. */
  count: string
  shownLogs: Log[]
  /** Another filter has been chosen. */
  onFilter: () => void
  /** Closes what is open; tells whether anything was. */
  onDismiss: () => boolean
}

/** What narrows a timeline, how it is shown, and the keys that do the same. */
export function TimelineHead(props: Props) {
  const { interaction, timeline, content, steps, view, change } = props
  const field = useRef<HTMLInputElement>(null)
  const [isMapOpen, setMapOpen] = useState(false)
  const [hasLetters, setLetters] = useLetterKeys()
  const { failures, matches } = content
  const current = positionOfLog(
    timeline.logs,
    view.logId ?? props.cursor.current
  )

  const filter = (part: Partial<TimelineView>, isPassing = false) => {
    props.onFilter()
    change(part, isPassing)
  }

  useKeys(
    {
      next: () => steps.stepRow(1),
      previous: () => steps.stepRow(-1),
      nextFailure: () => steps.goAmong(failures, 1, true),
      previousFailure: () => steps.goAmong(failures, -1, true),
      search: () => field.current?.focus(),
      fold: () => change({ folds: !view.folds }),
      map: () => setMapOpen(true),
      dismiss: props.onDismiss,
    },
    hasLetters
  )

  return (
    <div className="om-timeline__controls">
      <TimelineFilters
        filter={view}
        interaction={interaction}
        onChange={filter}
      >
        <LogSearch
          text={view.text}
          field={field}
          onSearch={(text) => filter({ text }, true)}
          onNext={(by) => steps.goAmong(matches.indexes, by, false)}
        />
      </TimelineFilters>
      <div className="om-timeline__line">
        <span className="om-timeline__count">
          {!timeline.isComplete && !isFiltered(view) ? (
            <Progress timeline={timeline} />
          ) : (
            props.count
          )}
        </span>
        {!timeline.isComplete && isFiltered(view) && (
          <Progress timeline={timeline} />
        )}
        <EvidenceSearchStatus {...props.search} />
        {isFiltered(view) && (
          <PassingButton
            variation="tertiary"
            size="small"
            onClick={() => filter(NO_FILTER)}
          >
            <FormattedMessage id="admin/offer-management.filter.clearAll" />
          </PassingButton>
        )}
        {isFiltered(view) && view.showsRest && (
          <StepButtons
            of="matches"
            position={placeOf(matches.indexes, current)}
            count={matches.indexes.length}
            onStep={(by) => steps.goAmong(matches.indexes, by, false)}
          />
        )}
        <StepButtons
          of="failures"
          position={placeOf(failures, current)}
          // The server knows of those that have not come yet.
          count={
            timeline.isComplete
              ? failures.length
              : interaction.logCounts.failure
          }
          onStep={(by) => steps.goAmong(failures, by, false)}
        />
        <ViewOptions
          view={view}
          onChange={change}
          onKeys={() => setMapOpen(true)}
        >
          <ExportMenu
            interaction={interaction}
            logs={props.shownLogs}
            isFiltered={isFiltered(view) && !view.showsRest}
          />
        </ViewOptions>
      </div>
      <KeyboardMap
        isOpen={isMapOpen}
        onClose={() => setMapOpen(false)}
        hasLetters={hasLetters}
        onLetters={setLetters}
      />
    </div>
  )
}

function Progress({ timeline }: { timeline: Timeline }) {
  return (
    <span>
      <FormattedMessage
        id="admin/offer-management.timeline.loaded"
        values={{ loaded: timeline.logs.length, total: timeline.total }}
      />
    </span>
  )
}

function placeOf(positions: number[], position: number): number | undefined {
  const place = position === -1 ? -1 : positions.indexOf(position)

  return place === -1 ? undefined : place
}

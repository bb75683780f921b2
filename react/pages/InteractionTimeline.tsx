import React, { useCallback, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { Card } from '../components/page/Card'
import { ErrorState } from '../components/page/ErrorState'
import { Notice } from '../components/page/Notice'
import { TimesNote } from '../components/table/TimesNote'
import { LogCount } from '../components/timeline/LogCount'
import { LogTable } from '../components/timeline/LogTable'
import { TimelineFilters } from '../components/timeline/TimelineFilters'
import type { Interaction } from '../model/interaction'
import type { Log } from '../model/log'
import type { Follow, Timeline } from '../model/timeline/timeline'
import { readTimelineView, writeTimelineView } from '../model/timelineView'
import { LogDialog } from './LogDialog'

type Props = {
  interaction: Interaction
  timeline: Timeline
  /** Absent where nothing can follow, such as in a file that was kept. */
  follow?: Follow
}

/** The timeline of an interaction. It may fail without the rest of the page. */
export function InteractionTimeline({ interaction, timeline }: Props) {
  const { query, setQuery } = useRuntime()
  const view = readTimelineView(query)
  const [opened, setOpened] = useState<Log>()
  const [isOpen, setOpen] = useState(false)
  const handleOpen = useCallback((log: Log) => {
    setOpened(log)
    setOpen(true)
  }, [])

  if (timeline.isComplete && timeline.total === 0) {
    return (
      <Card id="timeline" title={<Title />}>
        <EmptyTimeline isOpen={interaction.closedAt === undefined} />
      </Card>
    )
  }

  return (
    <Card
      id="timeline"
      title={<Title />}
      aside={<TimesNote at={new Date(interaction.startDate)} />}
    >
      <TimelineFilters
        filter={view}
        interaction={interaction}
        onChange={(filter, isTyped) =>
          setQuery(writeTimelineView({ ...view, ...filter }), {
            replace: isTyped,
          })
        }
      />
      <div className="om-timeline__line">
        <LogCount shown={timeline.logs.length} total={timeline.total} />
      </div>
      <LogTable logs={timeline.logs} onOpen={handleOpen} />
      {timeline.error && timeline.again && (
        <ErrorState
          level={3}
          error={timeline.error}
          onRetry={timeline.again}
          title={
            <FormattedMessage id="admin/offer-management.timeline.failed" />
          }
        />
      )}
      {opened && (
        <LogDialog
          key={opened.id}
          interaction={interaction}
          log={opened}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  )
}

function Title() {
  return <FormattedMessage id="admin/offer-management.timeline.title" />
}

function EmptyTimeline({ isOpen }: { isOpen: boolean }) {
  const state = isOpen ? 'open' : 'closed'

  return (
    <Notice
      level={3}
      title={
        <FormattedMessage
          id={`admin/offer-management.timeline.empty.${state}`}
        />
      }
    >
      <FormattedMessage
        id={`admin/offer-management.timeline.empty.${state}.text`}
      />
    </Notice>
  )
}

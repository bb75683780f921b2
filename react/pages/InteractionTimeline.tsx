import React, { useCallback, useState } from 'react'
import { FormattedMessage } from 'react-intl'

import { Card } from '../components/page/Card'
import { ErrorState } from '../components/page/ErrorState'
import { Loading } from '../components/page/Loading'
import { Notice } from '../components/page/Notice'
import { PassingButton } from '../components/page/PassingButton'
import { TimesNote } from '../components/table/TimesNote'
import { LogCount } from '../components/timeline/LogCount'
import { LogTable } from '../components/timeline/LogTable'
import { TimelineFilters } from '../components/timeline/TimelineFilters'
import type { FirstLogs } from '../data/useInteraction'
import { useTimeline } from '../data/useTimeline'
import type { Interaction } from '../model/interaction'
import type { Log } from '../model/log'
import type { TimelineFilter } from '../model/timelineFilter'
import { isFiltered, NO_FILTER } from '../model/timelineFilter'
import { LogDialog } from './LogDialog'

type Props = {
  interaction: Interaction
  firstLogs: FirstLogs
  filter: TimelineFilter
  onFilter: (filter: TimelineFilter, isTyped?: boolean) => void
}

/** The timeline of an interaction. It may fail without the rest of the page. */
export function InteractionTimeline(props: Props) {
  const { interaction, firstLogs, filter, onFilter } = props
  const { logTotal } = interaction
  const timeline = useTimeline(interaction, filter, firstLogs)
  const [opened, setOpened] = useState<Log>()
  const [isOpen, setOpen] = useState(false)
  const { logs, isStale, error } = timeline

  const handleOpen = useCallback((log: Log) => {
    setOpened(log)
    setOpen(true)
  }, [])

  if (logTotal === 0 && logs.total === 0) {
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
        filter={filter}
        interaction={interaction}
        onChange={onFilter}
      />
      <div className="om-timeline__line">
        <LogCount shown={isStale ? undefined : logs.total} total={logTotal} />
        {isFiltered(filter) && (
          <PassingButton
            variation="tertiary"
            size="small"
            onClick={() => onFilter(NO_FILTER)}
          >
            <FormattedMessage id="admin/offer-management.filter.clearAll" />
          </PassingButton>
        )}
      </div>
      <div className="om-timeline__logs">
        {logs.total === undefined ? (
          !error && <Loading />
        ) : logs.total === 0 ? (
          <Notice
            level={3}
            title={
              <FormattedMessage id="admin/offer-management.timeline.unmatched" />
            }
          />
        ) : (
          <LogTable
            logs={logs}
            total={logs.total}
            isBusy={isStale}
            onWant={timeline.want}
            onOpen={handleOpen}
          />
        )}
        {error && (
          <div className="om-timeline__failure">
            <ErrorState
              level={3}
              error={error}
              onRetry={timeline.again}
              title={
                <FormattedMessage id="admin/offer-management.timeline.failed" />
              }
            />
          </div>
        )}
      </div>
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

import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import { ErrorState } from '../components/page/ErrorState'
import { Notice } from '../components/page/Notice'
import { PassingButton } from '../components/page/PassingButton'
import { useFormat } from '../i18n/useFormat'
import type { Log } from '../model/log'
import type { Timeline } from '../model/timeline/timeline'
import type { TimelineView } from '../model/timelineView'
import { isFiltered } from '../model/timelineView'

type Props = {
  view: TimelineView
  timeline: Timeline
  /** How many logs there are to show. */
  shownCount: number
  /** The address names a log that has not come. */
  isUnknown: boolean
  /** Takes the log out of the address. */
  onForget: () => void
}

/** What is to be known before the logs are read. */
export function TimelineNotices(props: Props) {
  const { view, timeline, shownCount, isUnknown, onForget } = props

  return (
    <>
      {isUnknown && timeline.isComplete && (
        <p className="om-timeline__notice">
          <FormattedMessage id="admin/offer-management.timeline.unknownLog" />{' '}
          <PassingButton variation="tertiary" size="small" onClick={onForget}>
            <FormattedMessage id="admin/offer-management.timeline.unknownLog.dismiss" />
          </PassingButton>
        </p>
      )}
      {shownCount === 0 && timeline.isComplete && isFiltered(view) && (
        <Notice
          level={3}
          title={
            <FormattedMessage id="admin/offer-management.timeline.unmatched" />
          }
        />
      )}
      {timeline.error && timeline.again && (
        <div className="om-timeline__failure">
          <ErrorState
            level={3}
            error={timeline.error}
            onRetry={timeline.again}
            title={
              <FormattedMessage
                id={
                  timeline.logs.length === 0
                    ? 'admin/offer-management.timeline.failed'
                    : 'admin/offer-management.timeline.failed.rest'
                }
              />
            }
          />
        </div>
      )}
    </>
  )
}

/** The open log is shown in spite of the filters. */
export function OutsideNotice({ onClear }: { onClear: () => void }) {
  return (
    <p className="om-timeline__notice om-timeline__notice--below">
      <FormattedMessage id="admin/offer-management.timeline.outside" />{' '}
      <PassingButton variation="tertiary" size="small" onClick={onClear}>
        <FormattedMessage id="admin/offer-management.filter.clearAll" />
      </PassingButton>
    </p>
  )
}

type ChoosingProps = {
  /** The one that another is compared with; absent while it has not come. */
  log?: Log
  onCancel: () => void
}

/** A log is to be chosen, to compare the open one with. */
export function ChoosingNotice({ log, onCancel }: ChoosingProps) {
  const intl = useIntl()
  const format = useFormat()

  if (!log) return null

  return (
    <div
      role="status"
      className="om-timeline__notice om-timeline__notice--below"
    >
      <FormattedMessage
        id="admin/offer-management.timeline.choose"
        values={{
          type: intl.formatMessage({
            id: `admin/offer-management.log.type.${log.type}`,
          }),
          date: log.isDateOnly ? format.day(log.at) : format.instant(log.at),
        }}
      />
      <PassingButton variation="tertiary" size="small" onClick={onCancel}>
        <FormattedMessage id="admin/offer-management.timeline.choose.cancel" />
      </PassingButton>
    </div>
  )
}

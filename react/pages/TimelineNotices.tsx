import React from 'react'
import { FormattedMessage } from 'react-intl'

import { ErrorState } from '../components/page/ErrorState'
import { Notice } from '../components/page/Notice'
import { PassingButton } from '../components/page/PassingButton'
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

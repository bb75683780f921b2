import React from 'react'
import { FormattedMessage } from 'react-intl'

import { Card } from '../components/page/Card'
import { TimesNote } from '../components/table/TimesNote'
import { EmptyTimeline } from '../components/timeline/EmptyTimeline'
import type { Interaction } from '../model/interaction'
import type { Timeline } from '../model/timeline/timeline'
import { TimelineContent } from './TimelineContent'
import { useTimelineAddress } from './useTimelineAddress'

type Props = {
  interaction: Interaction
  timeline: Timeline
}

/** The timeline of an interaction. It may fail without the rest of the page. */
export function InteractionTimeline(props: Props) {
  const { interaction, timeline } = props
  const address = useTimelineAddress()
  const isOpen = interaction.closedAt === undefined
  const isEmpty = timeline.isComplete && timeline.total === 0

  return (
    <Card
      id="timeline"
      title={<FormattedMessage id="admin/offer-management.timeline.title" />}
      aside={!isEmpty && <TimesNote at={new Date(interaction.startDate)} />}
    >
      {isEmpty ? (
        <EmptyTimeline isOpen={isOpen} />
      ) : (
        <TimelineContent
          key={interaction.interactionId}
          interaction={interaction}
          timeline={timeline}
          {...address}
        />
      )}
    </Card>
  )
}

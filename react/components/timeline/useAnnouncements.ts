import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'

import type { Interaction } from '../../model/interaction'
import type { Timeline } from '../../model/timeline/timeline'
import { useAnnouncer } from './useAnnouncer'

type Told = {
  interaction: Pick<Interaction, 'closedAt' | 'result'>
  timeline: Timeline
  /** How many logs are shown, as a text. */
  count: string
}

/** What a timeline says aloud by itself, politely and in one place. */
export function useAnnouncements({
  interaction,
  timeline,
  count,
}: Told): string {
  const intl = useIntl()
  const [said, say] = useAnnouncer()
  const { total, isComplete } = timeline
  const isOpen = interaction.closedAt === undefined
  const last = useRef({ total, isComplete, isOpen, count })

  useEffect(() => {
    const before = last.current
    const isNews = before.isComplete && total > before.total

    // The count of news is reckoned from what was said last, below.
    last.current = { ...before, isComplete, isOpen, count }

    if (isNews) {
      say(
        'news',
        intl.formatMessage(
          { id: 'admin/offer-management.timeline.news' },
          { count: total - before.total }
        )
      )
    } else {
      last.current.total = total
      if (before.count !== count || before.isComplete !== isComplete) {
        say('count', count)
      }
    }

    if (before.isOpen && !isOpen) {
      say(
        'closed',
        intl.formatMessage(
          { id: 'admin/offer-management.timeline.closed' },
          {
            result: intl.formatMessage({
              id: `admin/offer-management.result.${interaction.result}`,
            }),
          }
        )
      )
    }
  }, [total, isComplete, isOpen, count, interaction.result, intl, say])

  useEffect(() => {
    last.current.total = total
    // Once something has been said, what it counted is no news any more.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [said])

  return said
}

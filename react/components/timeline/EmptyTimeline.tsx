import React from 'react'
import { FormattedMessage } from 'react-intl'

import { Notice } from '../page/Notice'

/** Stands in the place of logs where there are none. */
export function EmptyTimeline({ isOpen }: { isOpen: boolean }) {
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

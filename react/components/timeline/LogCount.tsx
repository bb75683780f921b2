import React from 'react'
import { FormattedMessage } from 'react-intl'

type Props = {
  /** How many logs the filter leaves; absent while that is not known. */
  shown?: number
  /** All logs of the interaction. */
  total: number
}

/** How many logs are shown; said aloud when it changes. */
export function LogCount({ shown, total }: Props) {
  return (
    <span role="status">
      {shown === undefined ? null : shown === total ? (
        <FormattedMessage
          id="admin/offer-management.timeline.count"
          values={{ total }}
        />
      ) : (
        <FormattedMessage
          id="admin/offer-management.timeline.count.filtered"
          values={{ shown, total }}
        />
      )}
    </span>
  )
}

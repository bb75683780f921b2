import React from 'react'
import { FormattedMessage } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'

type Props = {
  /** An instant among those it stands beside: a zone's offset varies. */
  at: Date
}

/** Names the time zone of the dates it stands beside. */
export function TimesNote({ at }: Props) {
  const format = useFormat()

  return (
    <span className="om-times">
      <FormattedMessage
        id="admin/offer-management.table.times"
        values={{ timeZone: format.timeZone(at) }}
      />
    </span>
  )
}

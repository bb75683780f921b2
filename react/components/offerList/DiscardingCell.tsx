import React from 'react'
import { useIntl } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'
import { AppLink } from '../table/AppLink'

type Props = {
  date: string
  /** Name of the offer. */
  name: string
  /** Address of the interaction that discarded the offer. */
  to: string
  onOpen: (to: string) => void
}

/** When sending was cancelled, with an arrow to the interaction that said so. */
export function DiscardingCell({ date, name, to, onOpen }: Props) {
  const intl = useIntl()
  const format = useFormat()

  return (
    <span className="om-discarded__date">
      <time dateTime={date}>{format.minute(date)}</time>
      <AppLink
        to={to}
        onOpen={onOpen}
        className="om-table__above om-discarded__arrow"
        label={intl.formatMessage(
          { id: 'admin/offer-management.discarded.interaction' },
          { name }
        )}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
          <path
            d="M2 8h11M9 4l4 4-4 4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.75"
          />
        </svg>
      </AppLink>
    </span>
  )
}

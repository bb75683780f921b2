import React from 'react'
import { FormattedMessage } from 'react-intl'

import { useDuration } from '../../i18n/useDuration'
import { Hourglass } from './LogTime'

type Props = { waitMs: number; position: number; columns: number }

/** Stands for a long time in which nothing happened. */
export function GapRow({ waitMs, position, columns }: Props) {
  const duration = useDuration()

  return (
    <tr data-row aria-rowindex={position + 2} className="om-gap">
      <td colSpan={columns}>
        <span className="om-gap__text">
          <Hourglass />
          <FormattedMessage
            id="admin/offer-management.timeline.gap"
            values={{ wait: duration.short(waitMs) }}
          />
        </span>
      </td>
    </tr>
  )
}

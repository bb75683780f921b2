import React from 'react'
import { FormattedMessage } from 'react-intl'

import { useDuration } from '../../i18n/useDuration'
import type { Silence } from '../../model/timeline/silence'

/** For how long an interaction has been open, and whether it is probably stuck. */
export function OpenNote({ openForMs, quietForMs, isStuck }: Silence) {
  const duration = useDuration()
  const state =
    quietForMs === undefined
      ? isStuck
        ? 'stuck.noLog'
        : 'for'
      : isStuck
        ? 'stuck'
        : 'quiet'

  return (
    // It changes by the second, which is no news that interrupts a reader.
    <span
      className={`om-open ${isStuck ? 'om-open--stuck' : ''}`}
      aria-live="off"
    >
      <FormattedMessage
        id={`admin/offer-management.timeline.open.${state}`}
        values={{
          time: duration.short(openForMs),
          quiet: duration.short(quietForMs ?? 0),
        }}
      />
    </span>
  )
}

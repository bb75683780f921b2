import React from 'react'
import { FormattedMessage } from 'react-intl'

import { useDuration } from '../../i18n/useDuration'
import type { Silence } from '../../model/timeline/silence'
import { Sign } from '../status/Sign'

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
    <div className={`om-open ${isStuck ? 'om-open--stuck' : ''}`}>
      <p className="om-open__state">
        {isStuck && <Sign name="warning" />}
        <FormattedMessage
          id={`admin/offer-management.timeline.open.${state}`}
          values={{
            time: duration.short(openForMs),
            quiet: duration.short(quietForMs ?? 0),
          }}
        />
      </p>
      {isStuck && (
        <p className="om-open__text">
          <FormattedMessage id="admin/offer-management.timeline.open.stuck.text" />
        </p>
      )}
    </div>
  )
}

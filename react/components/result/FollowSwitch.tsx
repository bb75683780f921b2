import React from 'react'
import { FormattedMessage } from 'react-intl'

import { useDuration } from '../../i18n/useDuration'
import type { Follow } from '../../model/timeline/timeline'
import { useNow } from './useNow'

type Props = { follow: Follow }

/** Says whether the page keeps up with the interaction, and lets it be paused. */
export function FollowSwitch({ follow }: Props) {
  const duration = useDuration()
  const now = useNow()
  const { isOn, setOn, checkedAt, failed } = follow

  return (
    <div className="om-follow">
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        className="om-follow__switch"
        onClick={() => setOn(!isOn)}
      >
        <span aria-hidden className="om-follow__track" />
        <FormattedMessage
          id={`admin/offer-management.timeline.follow.${isOn ? 'on' : 'off'}`}
        />
      </button>
      <span className="om-follow__state">
        {isOn && failed ? (
          <FormattedMessage id="admin/offer-management.timeline.follow.failed" />
        ) : (
          checkedAt !== undefined && (
            <FormattedMessage
              id="admin/offer-management.timeline.follow.checked"
              values={{
                // Within the second nothing has changed that is worth telling.
                ago: duration.short(
                  Math.max(1000, Math.floor((now - checkedAt) / 1000) * 1000)
                ),
              }}
            />
          )
        )}
      </span>
    </div>
  )
}

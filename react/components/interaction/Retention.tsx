import React from 'react'
import { FormattedMessage } from 'react-intl'

import { timeLeft } from '../../model/retention'
import { Sign } from '../status/Sign'
import { useMinute } from './useMinute'

import './interaction.global.css'

/** How long an interaction can still be read; a warning on its last day. */
export function Retention({ expiresAt }: { expiresAt: string }) {
  const left = timeLeft(expiresAt, useMinute())

  if (left && !left.isLastDay) {
    return (
      <FormattedMessage
        id="admin/offer-management.interaction.facts.available.left"
        values={{ days: left.days, hours: left.hours }}
      />
    )
  }

  return (
    <span className="om-retention">
      <Sign name="warning" />
      {!left ? (
        <FormattedMessage id="admin/offer-management.interaction.facts.available.over" />
      ) : left.hours > 0 ? (
        <FormattedMessage
          id="admin/offer-management.interaction.facts.available.left.hours"
          values={{ hours: left.hours, minutes: left.minutes }}
        />
      ) : (
        <FormattedMessage
          id="admin/offer-management.interaction.facts.available.left.minutes"
          values={{ minutes: left.minutes }}
        />
      )}
    </span>
  )
}

import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { LogType } from '../../model/log'
import { Sign } from '../status/Sign'

import './timeline.global.css'

/** What a log tells of: a sign and its word. */
export function LogTypeWord({ type }: { type: LogType }) {
  return (
    <span className={`om-log-type om-log-type--${type}`}>
      <Sign name={type} />
      <span>
        <FormattedMessage id={`admin/offer-management.log.type.${type}`} />
      </span>
    </span>
  )
}

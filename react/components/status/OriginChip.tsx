import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { Origin } from '../../model/offerInteractionsQuery'

import './status.global.css'

/** What something is about, as a quiet chip. */
export function OriginChip({ origin }: { origin: Origin }) {
  return (
    <span className="om-chip">
      <FormattedMessage id={`admin/offer-management.origin.${origin}`} />
    </span>
  )
}

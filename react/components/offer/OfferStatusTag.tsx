import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { MessageId } from '../../i18n/messageId'
import type { OfferStatus } from '../../model/offer'

import './offer.global.css'

type Props = {
  status: OfferStatus
  /**
   * The code of the newest error: its kind then stands for the status, as a
   * seller looks for the cause. Absent, or unknown: the status itself.
   */
  errorCodeId?: string
}

/** The status of an offer as a coloured word. */
export function OfferStatusTag({ status, errorCodeId }: Props) {
  const { messages } = useIntl()
  const kind = `admin/offer-management.error-code.${errorCodeId}.type`

  if (status === 'error' && kind in messages) {
    return (
      <span className="om-tag om-tag--kind">
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden>
          <circle cx="8" cy="8" r="8" fill="currentColor" />
          <path d="m5 5 6 6m0-6-6 6" stroke="#fff" strokeWidth="2" />
        </svg>
        <span className="om-hidden">
          <FormattedMessage id="admin/offer-management.offer.status.error" />
          {': '}
        </span>
        <FormattedMessage id={kind as MessageId} />
      </span>
    )
  }

  return (
    <span className={`om-tag om-tag--${status}`}>
      <FormattedMessage id={`admin/offer-management.offer.status.${status}`} />
    </span>
  )
}

import React from 'react'
import { FormattedMessage } from 'react-intl'

import { errorCodeMessages } from '../../i18n/errorCodeMessages'
import type { OfferStatus } from '../../model/offer'
import { Sign } from '../status/Sign'

import './offer.global.css'

type Props = {
  status: OfferStatus
  /**
   * The code of the newest error: its kind then stands for the status, as a
   * seller looks for the cause. Absent: the status itself.
   */
  errorCodeId?: string
}

/** The status of an offer as a coloured word. */
export function OfferStatusTag({ status, errorCodeId }: Props) {
  if (status === 'error' && errorCodeId !== undefined) {
    return (
      <span className="om-tag om-tag--kind">
        <Sign name="failure" sizePx={14} />
        <span className="om-hidden">
          <FormattedMessage id="admin/offer-management.offer.status.error" />
          {': '}
        </span>
        <FormattedMessage id={errorCodeMessages(errorCodeId).type} />
      </span>
    )
  }

  return (
    <span className={`om-tag om-tag--${status}`}>
      <FormattedMessage id={`admin/offer-management.offer.status.${status}`} />
    </span>
  )
}

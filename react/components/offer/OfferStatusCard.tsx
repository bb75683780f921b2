import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

import { useFormat } from '../../i18n/useFormat'
import type { OfferDetails, OpenError } from '../../model/offer'
import { Card } from '../page/Card'
import { Sign } from '../status/Sign'
import { TimesNote } from '../table/TimesNote'

import './offer.global.css'

type Props = {
  offer: Pick<OfferDetails, 'status' | 'openErrors'>
  /** Draws an open error. */
  renderError: (error: OpenError, index: number) => ReactNode
}

const SIGNS = {
  synced: 'success',
  sending: 'processing',
  error: 'failure',
  unavailable: 'warning',
} as const

/** Where an offer stands, what that means, and the errors that are open. */
export function OfferStatusCard({ offer, renderError }: Props) {
  const format = useFormat()
  const { status, openErrors } = offer

  return (
    <Card
      id="offer-status"
      title={
        <span className="om-status__heading">
          <Sign name={SIGNS[status]} sizePx={20} />
          <FormattedMessage
            id={`admin/offer-management.offer.status.heading.${status}`}
          />
        </span>
      }
    >
      <p className="om-status__text">
        <FormattedMessage
          id={`admin/offer-management.offer.status.text.${status}`}
        />
      </p>
      {openErrors.length > 0 && (
        <>
          <p className="om-errors__title">
            <span className="om-errors__count">
              {format.integer(openErrors.length)}
            </span>
            <span className="om-errors__text">
              <FormattedMessage id="admin/offer-management.offer.errors.title" />
            </span>
            <TimesNote at={new Date(openErrors[0].date)} />
          </p>
          <ul className="om-errors">
            {openErrors.map((error, index) => (
              <li key={error.code}>{renderError(error, index)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

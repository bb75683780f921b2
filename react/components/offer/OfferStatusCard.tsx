import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

import type { OfferDetails, OpenError } from '../../model/offer'
import { IssueList } from '../disclosure/IssueList'
import { Outcome } from '../status/Outcome'

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
  const { status, openErrors } = offer

  return (
    <section className="om-card" aria-labelledby="offer-status-title">
      <Outcome
        sign={SIGNS[status]}
        heading={
          <h2 id="offer-status-title">
            <FormattedMessage
              id={`admin/offer-management.offer.status.heading.${status}`}
            />
          </h2>
        }
        text={
          <FormattedMessage
            id={`admin/offer-management.offer.status.text.${status}`}
          />
        }
      />
      {openErrors.length > 0 && (
        <IssueList
          title={
            <FormattedMessage id="admin/offer-management.offer.errors.title" />
          }
          count={openErrors.length}
          timesAt={new Date(openErrors[0].date)}
        >
          {openErrors.map((error, index) => (
            <li key={error.code}>{renderError(error, index)}</li>
          ))}
        </IssueList>
      )}
    </section>
  )
}

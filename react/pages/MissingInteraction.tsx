import React from 'react'
import { FormattedMessage } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { ExpiredInteraction } from '../components/interaction/ExpiredInteraction'
import { ErrorState } from '../components/page/ErrorState'
import { AppLink } from '../components/table/AppLink'
import type { InteractionKey } from '../model/interaction'
import { offerPath, savedPath } from '../model/offerPlace'
import { lastingQuery, toQueryString } from '../model/offerQueryString'
import type { ReadError } from '../model/readError'
import { useOpen } from './useOpen'

type Props = {
  address: InteractionKey
  error: ReadError
  onRetry: () => void
}

/** Why an interaction cannot be shown, and where to go from there. */
export function MissingInteraction({ address, error, onRetry }: Props) {
  const open = useOpen()
  const { query } = useRuntime()
  const { feedId, skuId, interactionId } = address
  const lasting = toQueryString(lastingQuery(query))

  const offerLink = (
    <AppLink
      to={offerPath(feedId, skuId) + lasting}
      onOpen={open}
      className="om-link"
    >
      <FormattedMessage id="admin/offer-management.interaction.offer.link" />
    </AppLink>
  )

  if (error.kind === 'expired') {
    return (
      <ExpiredInteraction
        interactionId={interactionId}
        expiredAt={error.expiredAt}
        actions={
          <>
            {offerLink}
            <AppLink
              to={savedPath() + lasting}
              onOpen={open}
              className="om-link"
            >
              <FormattedMessage id="admin/offer-management.interaction.saved.link" />
            </AppLink>
          </>
        }
      />
    )
  }

  return (
    <section className="om-card">
      <ErrorState
        error={error}
        onRetry={onRetry}
        title={
          <FormattedMessage id="admin/offer-management.interaction.failed.title" />
        }
        notFound={{
          title: (
            <FormattedMessage id="admin/offer-management.interaction.unknown.title" />
          ),
          text: (
            <FormattedMessage
              id="admin/offer-management.interaction.unknown.text"
              values={{ id: <code>{interactionId}</code> }}
            />
          ),
        }}
        link={offerLink}
      />
    </section>
  )
}

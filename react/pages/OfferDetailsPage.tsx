import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useRuntime } from 'vtex.render-runtime'

import { EditMenu } from '../components/offer/EditMenu'
import { InteractionsCard } from '../components/offer/InteractionsCard'
import { OfferHeader } from '../components/offer/OfferHeader'
import { OfferStatusCard } from '../components/offer/OfferStatusCard'
import { OpenErrorItem } from '../components/offer/OpenErrorItem'
import { ErrorState } from '../components/page/ErrorState'
import { Loading } from '../components/page/Loading'
import { PageFrame } from '../components/page/PageFrame'
import { AppLink } from '../components/table/AppLink'
import { useOfferDetails } from '../data/offerDetails'
import type {
  Origin,
  OfferInteractionsQuery,
} from '../model/offerInteractionsQuery'
import {
  readOfferInteractionsQuery,
  writeOfferInteractionsQuery,
} from '../model/offerInteractionsQuery'
import { editLink } from '../model/offerLinks'
import { interactionPath } from '../model/offerPlace'
import { lastingQuery, toQueryString } from '../model/offerQueryString'
import { opensAtFirst } from '../model/opensAtFirst'
import { useOffersAddress } from './offersAddress'
import { useOpen } from './useOpen'
import { usePageWithin } from './usePageWithin'

/** One offer: how it stands on its channel, and what happened to it. */
export function OfferDetailsPage() {
  const intl = useIntl()
  const open = useOpen()
  const offersHref = useOffersAddress()
  const { account, query, route, setQuery } = useRuntime()
  const { feedId, skuId } = route.params
  const list = readOfferInteractionsQuery(query)
  const read = useOfferDetails({ feedId, skuId }, list)
  const offer = read.value

  const show = (change: Partial<OfferInteractionsQuery>, replace = false) =>
    setQuery(writeOfferInteractionsQuery({ ...list, page: 1, ...change }), {
      replace,
    })

  usePageWithin(
    {
      page: list.page,
      size: list.size,
      rows: read.isReading
        ? undefined
        : offer && {
            total: offer.interactionTotal,
            isTotalExact:
              offer.isInteractionTotalExact || offer.interactions.length === 0,
          },
    },
    (page) => show({ page }, true)
  )

  const windowTitle = intl.formatMessage({
    id: 'admin/offer-management.offer.title',
  })

  if (read.error) {
    return (
      <PageFrame windowTitle={windowTitle}>
        <ErrorState
          level={1}
          error={read.error}
          onRetry={read.again}
          title={<FormattedMessage id="admin/offer-management.offer.failed" />}
          notFound={{
            title: (
              <FormattedMessage id="admin/offer-management.offer.unknown.title" />
            ),
            text: (
              <FormattedMessage
                id="admin/offer-management.offer.unknown.text"
                values={{ feedId, skuId }}
              />
            ),
          }}
          link={
            <AppLink to={offersHref} onOpen={open} className="om-link">
              <FormattedMessage id="admin/offer-management.offer.back" />
            </AppLink>
          }
        />
      </PageFrame>
    )
  }

  if (!offer) {
    return (
      <PageFrame windowTitle={windowTitle}>
        <Loading />
      </PageFrame>
    )
  }

  const editHrefOf = (origin: Origin) =>
    editLink(origin, { account, skuId, productId: offer.productId })

  const interactionHrefOf = (interactionId: string) =>
    interactionPath(feedId, skuId, interactionId) +
    toQueryString(lastingQuery(query))

  const now = new Date()

  return (
    <PageFrame
      windowTitle={
        offer.name === undefined
          ? windowTitle
          : intl.formatMessage(
              { id: 'admin/offer-management.page.windowTitle' },
              { offer: offer.name, page: windowTitle }
            )
      }
      head={
        <OfferHeader
          offer={offer}
          offersHref={offersHref}
          onOpen={open}
          actions={<EditMenu hrefOf={editHrefOf} />}
        />
      }
    >
      <OfferStatusCard
        offer={offer}
        renderError={(error, index) => (
          <OpenErrorItem
            id={`offer-error-${index}`}
            error={error}
            isReadable={now.toISOString() < error.interactionExpiresAt}
            isOpenAtFirst={opensAtFirst(index, offer.openErrors.length)}
            editHrefOf={editHrefOf}
            hrefOf={interactionHrefOf}
            onOpen={open}
          />
        )}
      />
      <InteractionsCard
        offer={offer}
        list={list}
        isBusy={read.isReading}
        onChange={show}
        hrefOf={({ id }) => interactionHrefOf(id)}
        onOpen={open}
      />
    </PageFrame>
  )
}

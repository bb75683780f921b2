import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { OfferDetails } from '../../model/offer'
import { Breadcrumb } from '../page/Breadcrumb'
import { OfferHead } from '../page/OfferHead'
import { OfferName } from './OfferName'
import { OfferStatusTag } from './OfferStatusTag'

type Props = {
  offer: OfferDetails
  /** The address of the offers page. */
  offersHref: string
  onOpen: (to: string) => void
  /** Buttons at the far end. */
  actions: ReactNode
}

/** The head of an offer's page. */
export function OfferHeader({ offer, offersHref, onOpen, actions }: Props) {
  const intl = useIntl()
  const name = <OfferName name={offer.name} skuId={offer.skuId} />

  const facts: ReactNode[] = [
    <FormattedMessage
      key="vtex"
      id="admin/offer-management.offer.id.vtex"
      values={{ skuId: offer.skuId }}
    />,
    <OfferStatusTag key="status" status={offer.status} />,
  ]

  if (offer.externalOfferId !== undefined) {
    facts.push(
      <FormattedMessage
        key="channel"
        id="admin/offer-management.offer.id.channel"
        values={{ id: <bdi>{offer.externalOfferId}</bdi> }}
      />
    )
  }

  facts.push(
    <FormattedMessage
      key="code"
      id="admin/offer-management.offers.row.code"
      values={{ code: offer.id }}
    />
  )

  return (
    <OfferHead
      breadcrumb={
        <Breadcrumb
          crumbs={[
            {
              label: (
                <FormattedMessage id="admin/offer-management.offer.breadcrumb" />
              ),
              to: offersHref,
            },
          ]}
          here={name}
          onOpen={onOpen}
        />
      }
      back={{
        to: offersHref,
        label: intl.formatMessage({ id: 'admin/offer-management.offer.back' }),
      }}
      onOpen={onOpen}
      imageUrl={offer.imageUrl}
      channel={offer.channel}
      title={name}
      facts={facts}
      actions={actions}
    />
  )
}

import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { Interaction } from '../../model/interaction'
import { OfferName } from '../offer/OfferName'
import { Breadcrumb } from '../page/Breadcrumb'
import { OfferHead } from '../page/OfferHead'
import { InteractionFacts } from './InteractionFacts'

type Props = {
  interaction: Interaction
  /** The present, in milliseconds since 1970. */
  now: number
  /** The address of the offers page. */
  offersHref: string
  /** The address of the offer's page. */
  offerHref: string
  onOpen: (to: string) => void
}

/** The head of an interaction's page: its offer, and what there is to know about it. */
export function InteractionHead(props: Props) {
  const { interaction, now, offersHref, offerHref, onOpen } = props
  const intl = useIntl()
  const { offer, skuId, interactionId } = interaction
  const name = <OfferName name={offer.name} skuId={skuId} />

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
            { label: name, to: offerHref },
          ]}
          here={
            <FormattedMessage id="admin/offer-management.interaction.title" />
          }
          onOpen={onOpen}
        />
      }
      back={{
        to: offerHref,
        label: intl.formatMessage({
          id: 'admin/offer-management.interaction.back',
        }),
      }}
      onOpen={onOpen}
      imageUrl={offer.imageUrl}
      channel={offer.channel}
      title={name}
      facts={[
        <FormattedMessage
          key="vtex"
          id="admin/offer-management.offer.id.vtex"
          values={{ skuId }}
        />,
        offer.externalOfferId !== undefined && (
          <FormattedMessage
            key="channel"
            id="admin/offer-management.offer.id.channel"
            values={{ id: <bdi>{offer.externalOfferId}</bdi> }}
          />
        ),
        <FormattedMessage
          key="interaction"
          id="admin/offer-management.interaction.id"
          values={{ id: interactionId }}
        />,
      ].filter(Boolean)}
    >
      <InteractionFacts interaction={interaction} now={now} />
    </OfferHead>
  )
}

import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { Interaction, InteractionKey } from '../../model/interaction'
import { OfferName } from '../offer/OfferName'
import { Breadcrumb } from '../page/Breadcrumb'
import { OfferHead } from '../page/OfferHead'
import { InteractionFacts } from './InteractionFacts'
import { Neighbours } from './Neighbours'

type Props = {
  address: InteractionKey
  /** Absent while it is not known: the address alone is told then. */
  interaction?: Interaction
  /** The address of the offers page. */
  offersHref: string
  /** The address of the offer's page. */
  offerHref: string
  /** The address of another interaction of the offer. */
  hrefOf: (interactionId: string) => string
  onOpen: (to: string) => void
}

/** The head of an interaction's page: its offer, and what there is to know about it. */
export function InteractionHead(props: Props) {
  const { address, interaction, offersHref, offerHref, hrefOf, onOpen } = props
  const intl = useIntl()
  const offer = interaction?.offer
  const name = <OfferName name={offer?.name} skuId={address.skuId} />

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
      imageUrl={offer?.imageUrl}
      channel={offer?.channel ?? { name: address.feedId, logo: '' }}
      title={name}
      facts={interactionFacts(address, offer)}
      actions={
        interaction && (
          <Neighbours
            previous={interaction.previous}
            next={interaction.next}
            hrefOf={hrefOf}
            onOpen={onOpen}
          />
        )
      }
    >
      {interaction && <InteractionFacts interaction={interaction} />}
    </OfferHead>
  )
}

/** The ids of an interaction, as far as they are known. */
export function interactionFacts(
  { skuId, interactionId }: InteractionKey,
  offer?: Interaction['offer']
): ReactNode[] {
  return [
    <FormattedMessage
      key="vtex"
      id="admin/offer-management.offer.id.vtex"
      values={{ skuId: <bdi>{skuId}</bdi> }}
    />,
    offer?.externalOfferId !== undefined && (
      <FormattedMessage
        key="channel"
        id="admin/offer-management.offer.id.channel"
        values={{ id: <bdi>{offer.externalOfferId}</bdi> }}
      />
    ),
    <FormattedMessage
      key="interaction"
      id="admin/offer-management.interaction.id"
      values={{ id: <bdi>{interactionId}</bdi> }}
    />,
  ].filter(Boolean)
}

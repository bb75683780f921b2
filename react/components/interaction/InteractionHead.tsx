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
  /** When it was saved, of one from a file. */
  savedAt?: string
  /** The address of the offers page. */
  offersHref: string
  /** The address of the offer's page; absent where none leads. */
  offerHref?: string
  /** The address of another interaction of the offer. */
  hrefOf: (interactionId: string) => string
  onOpen: (to: string) => void
}

/** The head of an interaction's page: its offer, and what there is to know about it. */
export function InteractionHead(props: Props) {
  const { address, interaction, savedAt, onOpen } = props
  const { offersHref, offerHref, hrefOf } = props
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
            ...(offerHref ? [{ label: name, to: offerHref }] : []),
          ]}
          here={
            <FormattedMessage
              id={
                savedAt
                  ? 'admin/offer-management.saved.title'
                  : 'admin/offer-management.interaction.title'
              }
            />
          }
          onOpen={onOpen}
        />
      }
      back={{
        to: offerHref ?? offersHref,
        label: intl.formatMessage({
          id: offerHref
            ? 'admin/offer-management.interaction.back'
            : 'admin/offer-management.offer.back',
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
      {interaction && (
        <InteractionFacts interaction={interaction} savedAt={savedAt} />
      )}
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
      values={{ skuId }}
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
      values={{ id: interactionId }}
    />,
  ].filter(Boolean)
}

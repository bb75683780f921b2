import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { OfferRow } from '../../model/offer'
import { OfferImage } from '../offer/OfferImage'
import { OfferName } from '../offer/OfferName'
import { AppLink } from '../table/AppLink'

import './offerList.global.css'

type Props = {
  offer: OfferRow
  to: string
  onOpen: (to: string) => void
}

/** What heads a row: picture, name as the link that opens the offer, and ids. */
export function OfferCell({ offer, to, onOpen }: Props) {
  return (
    <span className="om-offer">
      <OfferImage src={offer.imageUrl} sizePx={56} />
      <span className="om-offer__text">
        <AppLink
          to={to}
          onOpen={onOpen}
          className="om-table__open om-offer__name"
        >
          <OfferName name={offer.name} skuId={offer.skuId} />
        </AppLink>
        <span className="om-offer__id">
          <FormattedMessage
            id="admin/offer-management.offers.row.id"
            values={{ skuId: offer.skuId }}
          />
        </span>
        <span className="om-offer__code">
          <FormattedMessage
            id="admin/offer-management.offers.row.code"
            values={{ code: offer.id }}
          />
        </span>
      </span>
    </span>
  )
}

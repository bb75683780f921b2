import React from 'react'
import { FormattedMessage } from 'react-intl'

type Props = { name?: string; skuId: string }

/** The name of an offer; its SKU until the Catalog has told the name. */
export function OfferName({ name, skuId }: Props) {
  return name === undefined ? (
    <FormattedMessage
      id="admin/offer-management.offers.row.unnamed"
      values={{ skuId }}
    />
  ) : (
    <bdi>{name}</bdi>
  )
}

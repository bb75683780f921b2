import React from 'react'
import { FormattedMessage } from 'react-intl'

import { NewTabHint } from '../offer/NewTabHint'

type Props = { href: string; skuId: string }

/** The link to a SKU in the catalog of the VTEX Admin. */
export function CatalogLink({ href, skuId }: Props) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="om-table__above om-link"
    >
      <FormattedMessage
        id="admin/offer-management.discarded.product"
        values={{ skuId }}
      />
      <NewTabHint />
    </a>
  )
}

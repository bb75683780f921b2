import React from 'react'
import { FormattedMessage } from 'react-intl'

import { Breadcrumb } from '../page/Breadcrumb'

import './saved.global.css'

type Props = {
  /** The address of the offers page. */
  offersHref: string
  onOpen: (to: string) => void
}

/** The head of the page that opens files, while none is open. */
export function SavedHead({ offersHref, onOpen }: Props) {
  const title = <FormattedMessage id="admin/offer-management.saved.title" />

  return (
    <header className="om-head">
      <Breadcrumb
        crumbs={[
          {
            label: (
              <FormattedMessage id="admin/offer-management.offer.breadcrumb" />
            ),
            to: offersHref,
          },
        ]}
        here={title}
        onOpen={onOpen}
      />
      <h1 className="om-saved__heading">{title}</h1>
    </header>
  )
}

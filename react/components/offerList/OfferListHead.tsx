import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { OfferListQuery } from '../../model/offerListQuery'
import { Breadcrumb } from '../page/Breadcrumb'
import { Toggletip } from '../popup/Toggletip'
import { AppLink } from '../table/AppLink'

import './offerList.global.css'

type Props = {
  view: OfferListQuery['view']
  title: string
  offersHref: string
  discardedHref: string
  /** The address of the page that opens a saved interaction. */
  savedHref: string
  onOpen: (to: string) => void
}

/** The heading of the offers page, with the way to its other view. */
export function OfferListHead(props: Props) {
  const { view, title, offersHref, discardedHref, savedHref, onOpen } = props
  const intl = useIntl()
  const discarded = intl.formatMessage({
    id: 'admin/offer-management.discarded.link',
  })

  if (view === 'listed') {
    return (
      <header className="om-offers__head">
        <h1>{title}</h1>
        <div className="om-offers__links">
          <AppLink to={savedHref} onOpen={onOpen} className="om-link">
            <FormattedMessage id="admin/offer-management.interaction.saved.link" />
          </AppLink>
          <span className="om-offers__aside">
            <AppLink to={discardedHref} onOpen={onOpen} className="om-link">
              {discarded}
            </AppLink>
            <Toggletip subject={discarded}>
              <FormattedMessage id="admin/offer-management.discarded.explanation" />
            </Toggletip>
          </span>
        </div>
      </header>
    )
  }

  return (
    <header>
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
      <div className="om-offers__head">
        <h1>{title}</h1>
        <p>
          <FormattedMessage id="admin/offer-management.discarded.explanation" />
        </p>
      </div>
    </header>
  )
}

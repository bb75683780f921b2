import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { OfferListQuery } from '../../model/offerListQuery'
import { Notice } from '../page/Notice'
import { PassingButton } from '../page/PassingButton'

type Props = {
  view: OfferListQuery['view']
  /** Whether there may be offers that search and filters leave out. */
  isNarrowed: boolean
  onClear: () => void
}

const EMPTY = { listed: 'offers', discarded: 'discarded' } as const

/** What stands in place of the rows when there are none. */
export function OfferNotice({ view, isNarrowed, onClear }: Props) {
  if (!isNarrowed) {
    return (
      <Notice
        title={
          <FormattedMessage
            id={`admin/offer-management.${EMPTY[view]}.empty.title`}
          />
        }
      >
        <FormattedMessage
          id={`admin/offer-management.${EMPTY[view]}.empty.text`}
        />
      </Notice>
    )
  }

  return (
    <div role="status">
      <Notice
        title={
          <FormattedMessage id="admin/offer-management.offers.unmatched.title" />
        }
        actions={
          <PassingButton variation="secondary" size="small" onClick={onClear}>
            <FormattedMessage id="admin/offer-management.filter.clearAll" />
          </PassingButton>
        }
      >
        <FormattedMessage id="admin/offer-management.offers.unmatched.text" />
      </Notice>
    </div>
  )
}

import React from 'react'
import { FormattedMessage } from 'react-intl'

/** A value that is not known: a dash, read aloud as words. */
export function Unknown() {
  return (
    <>
      <span aria-hidden>-</span>
      <span className="om-hidden">
        <FormattedMessage id="admin/offer-management.table.unknown" />
      </span>
    </>
  )
}

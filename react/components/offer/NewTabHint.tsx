import React from 'react'
import { FormattedMessage } from 'react-intl'

/** Says of the link around it that it opens in another tab. */
export function NewTabHint() {
  return (
    <>
      <svg
        className="om-newTab"
        viewBox="0 0 16 16"
        width="12"
        height="12"
        aria-hidden
      >
        <path
          d="M6 3H3v10h10v-3M9 3h4v4m0-4L7 9"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      <span className="om-hidden">
        {' ('}
        <FormattedMessage id="admin/offer-management.offer.newTab" />
        {')'}
      </span>
    </>
  )
}

import React, { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { Spinner } from 'vtex.styleguide'

import './page.global.css'

// A read that is over sooner than this looks calmer without a sign of it.
const PATIENCE_MS = 150

/** Says that something is on its way, once that takes noticeably long. */
export function Loading() {
  const [isLate, setLate] = useState(false)

  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)

    return () => clearTimeout(timer)
  }, [])

  return (
    <div className="om-loading" role="status">
      {isLate && <Spinner />}
      <span className="om-hidden">
        <FormattedMessage id="admin/offer-management.page.loading" />
      </span>
    </div>
  )
}

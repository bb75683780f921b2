import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { Result } from '../../model/offerInteractionsQuery'
import { Sign } from './Sign'

import './status.global.css'

/** What came of an interaction: a sign and its word. */
export function ResultTag({ result }: { result: Result }) {
  return (
    <span className={`om-result-tag om-tone--${result}`}>
      <Sign name={result} />
      <FormattedMessage id={`admin/offer-management.result.${result}`} />
    </span>
  )
}

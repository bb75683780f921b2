import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { EvidenceSearch } from './useEvidenceSearch'

/** How far the search in the evidence has come. */
export function EvidenceSearchStatus({ state, again }: EvidenceSearch) {
  if (state === 'none') return null

  return (
    <span className="om-evidence-search">
      <FormattedMessage
        id={`admin/offer-management.timeline.evidenceSearch.${state}`}
      />
      {(state === 'failed' || state === 'stale') && (
        <>
          {' '}
          <button type="button" className="om-clamped__more" onClick={again}>
            <FormattedMessage id="admin/offer-management.timeline.evidenceSearch.again" />
          </button>
        </>
      )}
    </span>
  )
}

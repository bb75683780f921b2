import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { ReadError } from '../../model/readError'
import { ErrorState } from '../page/ErrorState'
import { Notice } from '../page/Notice'

type Props = { error: ReadError; onRetry: () => void }

/** Why evidence cannot be seen, and what can be done about it. */
export function EvidenceFailure({ error, onRetry }: Props) {
  if (error.kind === 'expired' || error.kind === 'notFound') {
    return (
      <Notice
        level={3}
        title={<FormattedMessage id="admin/offer-management.evidence.gone" />}
      >
        <FormattedMessage id="admin/offer-management.evidence.gone.text" />
      </Notice>
    )
  }

  return (
    <ErrorState
      level={3}
      error={error}
      onRetry={onRetry}
      title={<FormattedMessage id="admin/offer-management.evidence.failed" />}
    />
  )
}

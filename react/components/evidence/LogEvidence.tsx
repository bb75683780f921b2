import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { InteractionKey } from '../../model/interaction'
import type { Log } from '../../model/log'
import { ErrorState } from '../page/ErrorState'
import { Loading } from '../page/Loading'
import { Notice } from '../page/Notice'
import { EvidenceText } from './EvidenceText'
import { useLogEvidence } from './useLogEvidence'

type Props = { interaction: InteractionKey; log: Log }

/** The call behind a log, or why there is none to see. */
export function LogEvidence({ log }: Props) {
  const { evidence, error, again } = useLogEvidence(log)

  if (!log.hasEvidence) {
    return (
      <p className="om-quiet">
        <FormattedMessage id="admin/offer-management.evidence.none.log" />
      </p>
    )
  }

  if (error && (error.kind === 'expired' || error.kind === 'notFound')) {
    return (
      <Notice
        level={3}
        title={<FormattedMessage id="admin/offer-management.evidence.gone" />}
      >
        <FormattedMessage id="admin/offer-management.evidence.gone.text" />
      </Notice>
    )
  }

  if (error) {
    return (
      <ErrorState
        level={3}
        error={error}
        onRetry={again}
        title={<FormattedMessage id="admin/offer-management.evidence.failed" />}
      />
    )
  }

  if (!evidence) return <Loading />

  return (
    <>
      <EvidenceText
        key={`${log.id}-request`}
        part="request"
        text={evidence.request}
      />
      <EvidenceText
        key={`${log.id}-response`}
        part="response"
        text={evidence.response}
      />
    </>
  )
}

import React from 'react'
import { FormattedMessage } from 'react-intl'

import { EvidenceDialog } from '../components/evidence/EvidenceDialog'
import { EvidenceText } from '../components/evidence/EvidenceText'
import { ErrorState } from '../components/page/ErrorState'
import { Loading } from '../components/page/Loading'
import { useEvidence } from '../data/useEvidence'
import type { InteractionKey } from '../model/interaction'
import type { Log } from '../model/log'

type Props = {
  interaction: InteractionKey
  log: Log
  isOpen: boolean
  onClose: () => void
}

/** One log with the call behind it, which is read when this is first shown. */
export function LogDialog({ interaction, log, isOpen, onClose }: Props) {
  return (
    <EvidenceDialog log={log} isOpen={isOpen} onClose={onClose}>
      {log.hasEvidence && (
        <LogEvidence interaction={interaction} logId={log.id} />
      )}
    </EvidenceDialog>
  )
}

type EvidenceProps = { interaction: InteractionKey; logId: string }

function LogEvidence({ interaction, logId }: EvidenceProps) {
  const { value: evidence, error, again } = useEvidence(interaction, logId)

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
      <EvidenceText part="request" text={evidence.request} />
      <EvidenceText part="response" text={evidence.response} />
    </>
  )
}

import React from 'react'

import type { Log } from '../../model/log'
import { Loading } from '../page/Loading'
import { EvidenceFailure } from './EvidenceFailure'
import { useLoaded } from './useLoaded'
import { useLogEvidence } from './useLogEvidence'

const OFFLINE = { kind: 'offline' } as const
const loadComparison = () => import('./Comparison')

type Props = { left: Log; right: Log }

/** What changed between the calls behind two logs, once both have been read. */
export function ComparedEvidence({ left, right }: Props) {
  const before = useLogEvidence(left)
  const after = useLogEvidence(right)
  const { part: comparison, hasFailed } = useLoaded(loadComparison)
  const error = before.error ?? after.error ?? (hasFailed ? OFFLINE : undefined)

  if (error) {
    return (
      <EvidenceFailure
        error={error}
        onRetry={() => {
          if (before.error) before.again()
          if (after.error) after.again()
        }}
      />
    )
  }

  if (!before.evidence || !after.evidence || !comparison) return <Loading />

  return <comparison.Comparison left={before.evidence} right={after.evidence} />
}

import React, { useState } from 'react'
import { FormattedMessage } from 'react-intl'

import type { InteractionKey } from '../../model/interaction'
import type { Evidence, Log } from '../../model/log'
import { Loading } from '../page/Loading'
import { EvidenceFailure } from './EvidenceFailure'
import { EvidenceText } from './EvidenceText'
import type { EvidenceView } from './evidenceView'
import { FIRST_VIEW } from './evidenceView'
import { useLoaded } from './useLoaded'
import { useLogEvidence } from './useLogEvidence'

const loadViewer = () => import('./EvidenceViewer')

type Props = { interaction: InteractionKey; log: Log }

/** The call behind a log, or why there is none to see. */
export function LogEvidence({ interaction, log }: Props) {
  // Kept here, it stays so also past logs that have no evidence.
  const [view, setView] = useState(FIRST_VIEW)

  return log.hasEvidence ? (
    <KeptEvidence
      interaction={interaction}
      log={log}
      view={view}
      onView={setView}
    />
  ) : (
    <p className="om-quiet">
      <FormattedMessage id="admin/offer-management.evidence.none.log" />
    </p>
  )
}

type KeptProps = Props & {
  view: EvidenceView
  onView: (view: EvidenceView) => void
}

function KeptEvidence({ interaction, log, view, onView }: KeptProps) {
  const { evidence, error, again } = useLogEvidence(log)
  const { part: viewer, hasFailed } = useLoaded(loadViewer)

  if (error) return <EvidenceFailure error={error} onRetry={again} />
  if (evidence && hasFailed) return <PlainEvidence evidence={evidence} />
  if (!evidence || !viewer) return <Loading />

  return (
    <viewer.EvidenceViewer
      interaction={interaction}
      log={log}
      evidence={evidence}
      view={view}
      onView={onView}
    />
  )
}

/** What is shown when the viewer itself cannot be loaded. */
function PlainEvidence({ evidence }: { evidence: Evidence }) {
  return (
    <>
      <EvidenceText part="request" text={evidence.request} />
      <EvidenceText part="response" text={evidence.response} />
    </>
  )
}

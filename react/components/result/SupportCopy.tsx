import React, { useState } from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { IconCopy } from 'vtex.styleguide'

import { useExportWords } from '../../i18n/useExportWords'
import type {
  ReportedIssue,
  SupportCase,
} from '../../model/export/supportSummary'
import { supportSummary } from '../../model/export/supportSummary'
import { copyText } from '../evidence/copyText'
import { useEvidenceSource } from '../evidence/EvidenceContext'

import './result.global.css'

type Outcome =
  | { kind: 'reading' }
  | { kind: 'copied' | 'copied.bare' }
  /** The browser did not let it be copied: it is shown instead. */
  | { kind: 'failed'; text: string }

type Props = SupportCase & {
  /** What the button says. */
  children: ReactNode
}

/** Copies what somebody who helps needs to know, with the evidence behind it. */
export function SupportCopy({ children, ...support }: Props) {
  const intl = useIntl()
  const words = useExportWords()
  const source = useEvidenceSource()
  const [outcome, setOutcome] = useState<Outcome>()

  const handleClick = async () => {
    if (outcome?.kind === 'reading') return
    setOutcome({ kind: 'reading' })
    let isBare = false

    const issues = await Promise.all(
      support.issues.map(async (reported): Promise<ReportedIssue> => {
        if (!reported.log?.hasEvidence) return reported

        try {
          return { ...reported, evidence: await source.read(reported.log) }
        } catch (error) {
          isBare = true

          return reported
        }
      })
    )

    const text = supportSummary({ ...support, issues }, words)

    if (await copyText(text)) {
      setOutcome({ kind: isBare ? 'copied.bare' : 'copied' })
    } else {
      setOutcome({ kind: 'failed', text })
    }
  }

  return (
    <div className="om-support">
      <button
        type="button"
        className="om-support__button"
        aria-busy={outcome?.kind === 'reading'}
        onClick={handleClick}
      >
        <span aria-hidden className="om-support__icon">
          <IconCopy size={14} />
        </span>
        {children}
      </button>
      <span role="status" className="om-support__outcome">
        {outcome && outcome.kind !== 'reading' && (
          <FormattedMessage
            id={`admin/offer-management.interaction.support.${outcome.kind}`}
          />
        )}
      </span>
      {outcome?.kind === 'failed' && (
        <textarea
          className="om-support__text"
          readOnly
          rows={8}
          value={outcome.text}
          aria-label={intl.formatMessage({
            id: 'admin/offer-management.interaction.support.text',
          })}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  )
}

import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import { fileOfBody, fileOfText } from '../../model/evidence/savedFile'
import { toCurl } from '../../model/evidence/toCurl'
import type { InteractionKey } from '../../model/interaction'
import type { Log } from '../../model/log'
import { CopyButton } from './CopyButton'
import type { EvidenceView } from './evidenceView'
import type { ReadEvidence } from './EvidenceViewer'
import { saveFile } from './saveFile'

type Props = {
  interaction: InteractionKey
  log: Pick<Log, 'id'>
  view: EvidenceView
  onView: (view: EvidenceView) => void
  text: string
  read: ReadEvidence
}

/** How a request or a response is shown, and what can be taken along of it. */
export function EvidenceTools(props: Props) {
  const { interaction, log, view, onView, text, read } = props
  const { part, isRaw, isWrapped } = view
  const intl = useIntl()
  const request = part === 'request' ? read.request : undefined
  const body = part === 'request' ? read.request?.body : read.response?.body
  const origin = { ...interaction, logId: log.id }
  const isBodySaved = !isRaw && body !== undefined

  return (
    <>
      <div className="om-evidence__tools">
        <div
          role="group"
          className="om-switch"
          aria-label={intl.formatMessage({
            id: 'admin/offer-management.evidence.view',
          })}
        >
          <button
            type="button"
            aria-pressed={!isRaw}
            onClick={() => onView({ ...view, isRaw: false })}
          >
            <FormattedMessage id="admin/offer-management.evidence.view.pretty" />
          </button>
          <button
            type="button"
            aria-pressed={isRaw}
            onClick={() => onView({ ...view, isRaw: true })}
          >
            <FormattedMessage id="admin/offer-management.evidence.view.raw" />
          </button>
        </div>
        <button
          type="button"
          className="om-toggle"
          aria-pressed={isWrapped}
          onClick={() => onView({ ...view, isWrapped: !isWrapped })}
        >
          <Tick isShown={isWrapped} />
          <FormattedMessage id="admin/offer-management.evidence.wrap" />
        </button>
      </div>
      <div className="om-evidence__tools om-evidence__tools--take">
        {request?.url !== undefined && (
          <CopyButton
            text={() => (request.notation === 'curl' ? text : toCurl(request))}
          >
            <FormattedMessage id="admin/offer-management.evidence.copy.curl" />
          </CopyButton>
        )}
        {body && (
          <CopyButton text={body.text}>
            <FormattedMessage id="admin/offer-management.evidence.copy.body" />
          </CopyButton>
        )}
        {request?.notation !== 'curl' && (
          <CopyButton text={text}>
            <FormattedMessage id="admin/offer-management.evidence.copy.text" />
          </CopyButton>
        )}
        <button
          type="button"
          className="om-text-button"
          onClick={() =>
            saveFile(
              isBodySaved && body
                ? fileOfBody(origin, part, body)
                : fileOfText(origin, part, text)
            )
          }
        >
          <FormattedMessage
            id={
              isBodySaved
                ? 'admin/offer-management.evidence.download.body'
                : 'admin/offer-management.evidence.download.text'
            }
          />
        </button>
      </div>
    </>
  )
}

function Tick({ isShown }: { isShown: boolean }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden
      className="om-toggle__sign"
    >
      <rect x="0.5" y="0.5" width="11" height="11" rx="2" />
      {isShown && <path d="m3 6.2 2.2 2.2L9.2 4" />}
    </svg>
  )
}

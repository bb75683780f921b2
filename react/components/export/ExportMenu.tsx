import React, { useLayoutEffect } from 'react'
import { FormattedMessage } from 'react-intl'
import { IconCaretDown } from 'vtex.styleguide'

import { useExportWords } from '../../i18n/useExportWords'
import { csvWriter } from '../../model/export/csvExport'
import type { ExportWriter } from '../../model/export/exportRun'
import { beginExport } from '../../model/export/exportRun'
import { fileName, MEDIA_TYPES } from '../../model/export/fileName'
import { jsonWriter } from '../../model/export/jsonExport'
import { markdownWriter } from '../../model/export/markdownExport'
import type { Interaction } from '../../model/interaction'
import type { Log } from '../../model/log'
import { usePopup } from '../popup/usePopup'
import { useExportSource } from './ExportContext'
import type { ExportChoice } from './ExportForm'
import { ExportForm } from './ExportForm'
import { ExportProgress } from './ExportProgress'
import { useExport } from './useExport'

import '../popup/popup.global.css'
import './export.global.css'

type Props = {
  interaction: Interaction
  /** Those on the screen, in order. */
  logs: Log[]
  /** Whether a filter leaves some out. */
  isFiltered: boolean
}

/**
 * A button that opens the choices for saving an interaction as a file. A file
 * goes on being written while they are closed.
 */
export function ExportMenu({ interaction, logs, isFiltered }: Props) {
  const words = useExportWords()
  const source = useExportSource()
  const { state, start, retry, cancel } = useExport()
  const { isOpen, toggle, close, root, button, popup } = usePopup()

  // What the buttons stood in is gone once they worked.
  useLayoutEffect(() => {
    if (isOpen) popup.current?.focus()
  }, [isOpen, popup, state.kind])

  if (!source) return null

  const handleSave = ({ format, isWhole, hasEvidence }: ExportChoice) => {
    const chosen = isWhole ? source.logs : logs
    const parts = {
      account: source.account,
      link: source.link,
      savedAt: new Date().toISOString(),
      interaction,
      logs: chosen,
      hasEvidence,
      filter: isWhole || !isFiltered ? undefined : source.filter,
    }

    const writers: Record<typeof format, () => ExportWriter> = {
      json: () => jsonWriter(parts, hasEvidence),
      csv: () => csvWriter(chosen, hasEvidence, words),
      markdown: () => markdownWriter(parts, words),
    }

    start({
      run: beginExport(
        chosen,
        writers[format](),
        hasEvidence ? source.readEvidence : undefined
      ),
      name: fileName(interaction, format),
      mediaType: MEDIA_TYPES[format],
    })
  }

  return (
    <div ref={root} className="om-export">
      <button
        ref={button}
        type="button"
        className="om-export__button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'export-popup' : undefined}
        onClick={toggle}
      >
        <FormattedMessage id="admin/offer-management.export.open" />
        <span aria-hidden className="om-export__caret">
          <IconCaretDown size={10} />
        </span>
      </button>
      {isOpen && (
        <div
          ref={popup}
          id="export-popup"
          role="dialog"
          tabIndex={-1}
          aria-labelledby="export-title"
          className="om-popup om-export__popup"
        >
          <h3 id="export-title" className="om-export__title">
            <FormattedMessage id="admin/offer-management.export.title" />
          </h3>
          {state.kind === 'idle' ? (
            <ExportForm
              source={source}
              shownCount={logs.length}
              isFiltered={isFiltered}
              onSave={handleSave}
            />
          ) : (
            <ExportProgress
              state={state}
              onRetry={retry}
              onCancel={cancel}
              onClose={() => {
                cancel()
                close()
              }}
            />
          )}
        </div>
      )}
    </div>
  )
}

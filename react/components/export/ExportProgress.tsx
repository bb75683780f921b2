import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from 'vtex.styleguide'

import { ErrorState } from '../page/ErrorState'
import { Sign } from '../status/Sign'
import type { ExportState } from './useExport'

type Props = {
  state: Exclude<ExportState, { kind: 'idle' }>
  onRetry: () => void
  /** Gives up, and offers the choices again. */
  onCancel: () => void
  onClose: () => void
}

/** How far a file has come, or why it did not. */
export function ExportProgress({ state, onRetry, onCancel, onClose }: Props) {
  const intl = useIntl()

  if (state.kind === 'failed') {
    return (
      <ErrorState
        level={3}
        error={state.error}
        onRetry={onRetry}
        title={<FormattedMessage id="admin/offer-management.export.failed" />}
        link={<CancelButton onCancel={onCancel} />}
      />
    )
  }

  if (state.kind === 'saved') {
    return (
      <>
        <p role="status" className="om-export__done">
          <Sign name="success" />
          <span>
            <FormattedMessage
              id="admin/offer-management.export.done"
              values={{ name: <strong>{state.name}</strong> }}
            />
          </span>
        </p>
        <div className="om-export__actions">
          <Button size="small" onClick={onClose}>
            <FormattedMessage id="admin/offer-management.export.close" />
          </Button>
        </div>
      </>
    )
  }

  const text = intl.formatMessage(
    { id: 'admin/offer-management.export.progress' },
    { done: state.done, total: state.total }
  )

  return (
    <>
      <progress
        className="om-export__bar"
        value={state.done}
        max={Math.max(state.total, 1)}
        aria-label={intl.formatMessage({
          id: 'admin/offer-management.export.title',
        })}
      />
      <p className="om-export__note">{text}</p>
      <div className="om-export__actions">
        <CancelButton onCancel={onCancel} />
      </div>
    </>
  )
}

function CancelButton({ onCancel }: { onCancel: () => void }) {
  return (
    <Button size="small" variation="tertiary" onClick={onCancel}>
      <FormattedMessage id="admin/offer-management.export.cancel" />
    </Button>
  )
}

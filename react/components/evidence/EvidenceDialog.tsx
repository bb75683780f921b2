import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { EXPERIMENTAL_Modal as Modal, IconClose } from 'vtex.styleguide'

import { useFormat } from '../../i18n/useFormat'
import type { Log } from '../../model/log'
import { FOCUS_HEIR } from '../page/PassingButton'
import { LogTypeWord } from '../timeline/LogTypeWord'

import './evidence.global.css'

type Props = {
  log: Log
  isOpen: boolean
  onClose: () => void
  /** The call behind the log. */
  children: ReactNode
}

/** A window with one log, all of it. Closed, it gives the focus back. */
export function EvidenceDialog({ log, isOpen, onClose, children }: Props) {
  const intl = useIntl()
  const format = useFormat()

  return (
    <Modal
      isOpen={isOpen}
      onClose={onClose}
      size="large"
      responsiveFullScreen
      // The styleguide's own has an English name in every language.
      showCloseIcon={false}
      title={
        <FormattedMessage
          id={
            log.hasEvidence
              ? 'admin/offer-management.evidence.title'
              : 'admin/offer-management.evidence.title.log'
          }
        />
      }
    >
      <div {...FOCUS_HEIR} className="om-dialog">
        <button
          type="button"
          className="om-icon-button om-dialog__close"
          aria-label={intl.formatMessage({
            id: 'admin/offer-management.evidence.close',
          })}
          onClick={onClose}
        >
          <span aria-hidden>
            <IconClose size={18} />
          </span>
        </button>
        <p className="om-dialog__facts">
          <LogTypeWord type={log.type} />
          <time dateTime={new Date(log.at).toISOString()}>
            {format.instant(log.at)}
          </time>
          {log.agent && <bdi>{log.agent}</bdi>}
        </p>
        <p dir="auto" className="om-dialog__description">
          {log.description}
        </p>
        {children}
      </div>
    </Modal>
  )
}

import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { EXPERIMENTAL_Modal as Modal, IconClose } from 'vtex.styleguide'

import type { InteractionKey } from '../../model/interaction'
import type { Log } from '../../model/log'
import { FOCUS_HEIR } from '../page/PassingButton'
import { LogEvidence } from './LogEvidence'
import { LogFacts } from './LogFacts'

import './evidence.global.css'

type Props = {
  interaction: InteractionKey
  /** The earlier one. */
  left: Log
  right: Log
  onClose: () => void
}

/** Two attempts side by side, and what changed from the one to the other. */
export function AttemptComparison(props: Props) {
  const { interaction, left, right, onClose } = props
  const intl = useIntl()

  return (
    <Modal
      isOpen
      onClose={onClose}
      size="large"
      responsiveFullScreen
      showCloseIcon={false}
      title={<FormattedMessage id="admin/offer-management.compare.title" />}
    >
      <div {...FOCUS_HEIR} className="om-dialog">
        <button
          type="button"
          className="om-icon-button om-dialog__close"
          aria-label={intl.formatMessage({
            id: 'admin/offer-management.compare.close',
          })}
          onClick={onClose}
        >
          <span aria-hidden>
            <IconClose size={18} />
          </span>
        </button>
        <div className="om-compare">
          <section>
            <h3>
              <FormattedMessage id="admin/offer-management.compare.left" />
            </h3>
            <LogFacts log={left} sinceStartMs={0} />
            <LogEvidence interaction={interaction} log={left} />
          </section>
          <section>
            <h3>
              <FormattedMessage id="admin/offer-management.compare.right" />
            </h3>
            <LogFacts log={right} sinceStartMs={0} />
            <LogEvidence interaction={interaction} log={right} />
          </section>
        </div>
      </div>
    </Modal>
  )
}

import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { IconCaretDown, IconCaretUp, IconClose } from 'vtex.styleguide'

import { CopyButton } from './CopyButton'

type Props = {
  position: { index: number; count: number }
  onStep: (by: 1 | -1) => void
  onClose: () => void
  onCompare?: () => void
  onChoose?: () => void
  linkOfLog: string
}

/** Which of the logs is shown, and what can be done with it. */
export function PanelHead(props: Props) {
  const { position, onStep, onClose, linkOfLog } = props
  const { index, count } = position
  const intl = useIntl()
  const step = (by: 1 | -1, isPossible: boolean) => (
    <button
      type="button"
      className="om-icon-button"
      // A disabled button would lose the focus of who steps to the end.
      aria-disabled={!isPossible}
      aria-label={intl.formatMessage({
        id:
          by === 1
            ? 'admin/offer-management.evidence.next'
            : 'admin/offer-management.evidence.previous',
      })}
      onClick={() => isPossible && onStep(by)}
    >
      <span aria-hidden>
        {by === 1 ? <IconCaretDown size={12} /> : <IconCaretUp size={12} />}
      </span>
    </button>
  )

  return (
    <div className="om-panel__head">
      <h3 className="om-panel__title">
        <FormattedMessage
          id="admin/offer-management.evidence.panel.title"
          values={{ position: index + 1, count }}
        />
      </h3>
      <span className="om-panel__steps">
        {step(-1, index > 0)}
        {step(1, index < count - 1)}
      </span>
      <span className="om-panel__actions">
        <CompareButtons {...props} />
        <CopyButton text={linkOfLog}>
          <FormattedMessage id="admin/offer-management.evidence.link" />
        </CopyButton>
      </span>
      <button
        type="button"
        className="om-icon-button om-panel__close"
        aria-label={intl.formatMessage({
          id: 'admin/offer-management.evidence.close',
        })}
        onClick={onClose}
      >
        <span aria-hidden>
          <IconClose size={18} />
        </span>
      </button>
    </div>
  )
}

function CompareButtons({ onCompare, onChoose }: Props) {
  const intl = useIntl()
  const button = (act: (() => void) | undefined, id: 'previous' | 'other') =>
    act && (
      <button
        type="button"
        className="om-text-button"
        aria-label={intl.formatMessage({
          id: `admin/offer-management.evidence.compare.${id}.long`,
        })}
        onClick={act}
      >
        <FormattedMessage
          id={`admin/offer-management.evidence.compare.${id}`}
        />
      </button>
    )

  if (!onCompare && !onChoose) return null

  return (
    <span className="om-panel__compare">
      <span aria-hidden>
        <FormattedMessage id="admin/offer-management.evidence.compare" />
      </span>
      {button(onCompare, 'previous')}
      {button(onChoose, 'other')}
    </span>
  )
}

import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { IconCaretDown } from 'vtex.styleguide'

import { usePopup } from '../popup/usePopup'

import '../popup/popup.global.css'
import './table.global.css'

type Props = {
  /** Id of the pill within its page; its popup's id derives from it. */
  id: string
  label: string
  /** What the filter is set to, for people. */
  value: string
  /** Draws what the popup holds; it mounts anew each time the popup opens. */
  children: (close: () => void) => ReactNode
}

/**
 * A filter as a button that opens a popup. Esc, a click elsewhere and leaving
 * the popup by Tab close it; Esc and `close` give the focus back to the button.
 */
export function FilterPill({ id, label, value, children }: Props) {
  const intl = useIntl()
  const { isOpen, toggle, close, root, button, popup } =
    usePopup('input, button')
  const popupId = `${id}-popup`

  return (
    <div ref={root} className="om-filter">
      <button
        ref={button}
        type="button"
        className="om-filter__pill"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? popupId : undefined}
        onClick={toggle}
      >
        <span className="om-filter__text">
          <FormattedMessage
            id="admin/offer-management.filter.pill"
            values={{ label, value, b: strong }}
          />
        </span>
        <span aria-hidden className="om-filter__caret">
          <IconCaretDown size={10} />
        </span>
      </button>
      {isOpen && (
        <div
          ref={popup}
          id={popupId}
          role="dialog"
          tabIndex={-1}
          aria-label={intl.formatMessage(
            { id: 'admin/offer-management.filter.popup' },
            { label }
          )}
          className="om-popup om-filter__popup"
        >
          {children(close)}
        </div>
      )}
    </div>
  )
}

const strong = (...chunks: ReactNode[]) => <strong>{chunks}</strong>

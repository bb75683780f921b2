import React, { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'

import { keepInView } from './keepInView'
import { useDismissal } from './useDismissal'

import './popup.global.css'

type Props = {
  /** What is explained; the button is named after it. */
  subject: string
  children: ReactNode
}

/**
 * A button with an i that explains what it stands beside. The text is read
 * aloud as it appears; Esc, a click elsewhere and Tab take it away.
 */
export function Toggletip({ subject, children }: Props) {
  const intl = useIntl()
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const close = () => setOpen(false)

  useDismissal(root, isOpen, { onLeave: close, onEscape: close })

  useLayoutEffect(() => {
    if (bubble.current) keepInView(bubble.current)
  }, [isOpen])

  return (
    <span ref={root} className="om-tip">
      <button
        type="button"
        className="om-tip__button"
        aria-expanded={isOpen}
        aria-label={intl.formatMessage(
          { id: 'admin/offer-management.page.about' },
          { subject }
        )}
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
          <path
            d="M8 7.2v4.3M8 4.4v.1"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <span role="status">
        {isOpen && (
          <span ref={bubble} className="om-tip__bubble">
            {children}
          </span>
        )}
      </span>
    </span>
  )
}

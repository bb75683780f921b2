import React from 'react'
import type { ReactNode } from 'react'
import { EXPERIMENTAL_Modal as Modal, IconClose } from 'vtex.styleguide'

import './window.global.css'

type Props = {
  isOpen?: boolean
  onClose: () => void
  title: ReactNode
  /** What the button that closes it is called. */
  closeLabel: string
  /** As wide as the page allows, and the whole screen of a phone. */
  isWide?: boolean
  children: ReactNode
}

/** A window above the page, whose button to close it has a name in every language. */
export function Window({
  isOpen = true,
  onClose,
  title,
  closeLabel,
  isWide = false,
  children,
}: Props) {
  return (
    <Modal
      isOpen={isOpen}
      onClose={onClose}
      {...(isWide && { size: 'auto', responsiveFullScreen: true })}
      // The styleguide's own has an English name in every language.
      showCloseIcon={false}
      title={title}
    >
      <button
        type="button"
        className="om-icon-button om-window__close"
        aria-label={closeLabel}
        onClick={onClose}
      >
        <span aria-hidden>
          <IconClose size={18} />
        </span>
      </button>
      {children}
    </Modal>
  )
}

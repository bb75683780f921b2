import React from 'react'
import type { ReactNode } from 'react'

import './timeline.global.css'

type Props = {
  isPressed: boolean
  onChange: (isPressed: boolean) => void
  children: ReactNode
}

/** A button that stays pressed while what it says holds. */
export function ToggleButton({ isPressed, onChange, children }: Props) {
  return (
    <button
      type="button"
      className="om-toggle"
      aria-pressed={isPressed}
      onClick={() => onChange(!isPressed)}
    >
      <svg
        viewBox="0 0 12 12"
        width="12"
        height="12"
        aria-hidden
        className="om-toggle__sign"
      >
        <rect x="0.5" y="0.5" width="11" height="11" rx="2" />
        {isPressed && <path d="m3 6.2 2.2 2.2L9.2 4" />}
      </svg>
      {children}
    </button>
  )
}

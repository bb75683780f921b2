import React from 'react'

/** Two logs, one against the other. */
export function CompareIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
      <path
        d="M1 5h11m-3-3 3 3-3 3M15 11H4m3-3-3 3 3 3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  )
}

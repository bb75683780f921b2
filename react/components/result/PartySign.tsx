import React from 'react'
import type { ReactNode } from 'react'

import type { Party } from '../../model/party'

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const SHAPES: Record<Party, ReactNode> = {
  // A person.
  seller: (
    <path
      d="M8 7.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM2.5 14c.4-2.7 2.6-4.2 5.5-4.2s5.1 1.5 5.5 4.2"
      {...stroke}
    />
  ),
  // A plug.
  connector: (
    <path
      d="M5.5 1.5v3m5-3v3M3.5 4.5h9v2.5a4.5 4.5 0 0 1-9 0zM8 11.5v3"
      {...stroke}
    />
  ),
  // A shop.
  channel: (
    <path
      d="M2.5 7v7h11V7M1.5 5.5l1.5-3.5h10l1.5 3.5a2.1 2.1 0 0 1-4.3 0 2.1 2.1 0 0 1-4.3 0 2.1 2.1 0 0 1-4.4 0zM6.5 14v-3.5h3V14"
      {...stroke}
    />
  ),
}

/** A small picture of who has to act. Its word always stands beside it. */
export function PartySign({ party }: { party: Party }) {
  return (
    <svg
      className="om-party__sign"
      viewBox="0 0 16 16"
      width="18"
      height="18"
      aria-hidden
      focusable="false"
    >
      {SHAPES[party]}
    </svg>
  )
}

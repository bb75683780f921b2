import React from 'react'
import type { ReactNode } from 'react'

import './status.global.css'

/** What a sign stands for; its word always stands beside it. */
export type SignName =
  'success' | 'failure' | 'warning' | 'info' | 'notification' | 'processing'

const DISC = <circle cx="8" cy="8" r="8" fill="currentColor" />

const stroke = {
  fill: 'none',
  stroke: '#fff',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const SHAPES: Record<SignName, ReactNode> = {
  success: (
    <>
      {DISC}
      <path d="m4.5 8.25 2.4 2.4 4.6-5" {...stroke} />
    </>
  ),
  failure: (
    <>
      {DISC}
      <path d="m5.25 5.25 5.5 5.5m0-5.5-5.5 5.5" {...stroke} />
    </>
  ),
  warning: (
    <>
      <path
        d="M8 1.2 15.4 14a.6.6 0 0 1-.5.9H1.1a.6.6 0 0 1-.5-.9z"
        fill="currentColor"
      />
      <path d="M8 6v4m0 2.4v.05" {...stroke} />
    </>
  ),
  info: (
    <>
      {DISC}
      <path d="M8 7.4v4M8 4.6v.05" {...stroke} />
    </>
  ),
  notification: (
    <>
      {DISC}
      <path
        d="M8 3.4a2.9 2.9 0 0 0-2.9 2.9c0 2.3-.9 3-.9 3.7h7.6c0-.7-.9-1.4-.9-3.7A2.9 2.9 0 0 0 8 3.4zM7.2 12.2h1.6"
        {...stroke}
        strokeWidth={1.4}
      />
    </>
  ),
  processing: (
    <>
      {DISC}
      <path d="M8 4.2V8l2.6 1.6" {...stroke} />
    </>
  ),
}

type Props = { name: SignName; sizePx?: number }

/** A small coloured picture. It says nothing by itself. */
export function Sign({ name, sizePx = 16 }: Props) {
  return (
    <svg
      className={`om-sign om-sign--${name}`}
      viewBox="0 0 16 16"
      width={sizePx}
      height={sizePx}
      aria-hidden
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  )
}

import React from 'react'
import type { ReactNode } from 'react'

import { FOCUS_HEIR } from './PassingButton'

import './page.global.css'

type Props = {
  /** Unique within the page; the heading's id derives from it. */
  id: string
  title: ReactNode
  /** Stands beside the heading. */
  aside?: ReactNode
  children: ReactNode
}

/** A section of a page with its heading, as a white card. */
export function Card({ id, title, aside, children }: Props) {
  return (
    <section
      {...FOCUS_HEIR}
      className="om-card"
      aria-labelledby={`${id}-title`}
    >
      <div className="om-card__head">
        <h2 id={`${id}-title`} className="om-card__title">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

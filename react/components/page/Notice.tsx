import React from 'react'
import type { ReactNode } from 'react'

import './page.global.css'

type Props = {
  /** `2` inside a page that has its heading, `1` in place of a page. */
  level?: 1 | 2 | 3
  title: ReactNode
  children?: ReactNode
  /** Buttons and links. */
  actions?: ReactNode
}

/** What stands where a page or a part of it has nothing to show: what happened, and what to do. */
export function Notice({ level = 2, title, children, actions }: Props) {
  return (
    <div className="om-notice">
      {React.createElement(
        `h${level}`,
        { className: 'om-notice__title' },
        title
      )}
      {children && <div className="om-notice__text">{children}</div>}
      {actions && <div className="om-notice__actions">{actions}</div>}
    </div>
  )
}

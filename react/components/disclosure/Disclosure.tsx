import React, { useState } from 'react'
import type { ReactNode } from 'react'
import { IconCaretDown } from 'vtex.styleguide'

import './disclosure.global.css'

type Props = {
  /** Unique within the page. */
  id: string
  /** What the button says. */
  title: ReactNode
  /** Stands below the button, shown or not. */
  summary?: ReactNode
  /** Stands at the far end of the button's line. */
  aside?: ReactNode
  isOpenAtFirst?: boolean
  children: ReactNode
}

/** An issue's heading, which shows and hides what belongs to it. */
export function Disclosure(props: Props) {
  const { id, title, summary, aside, children } = props
  const [isOpen, setOpen] = useState(props.isOpenAtFirst ?? false)

  return (
    <div className="om-disclosure">
      <h4 className="om-disclosure__heading">
        <button
          type="button"
          className="om-disclosure__button"
          aria-expanded={isOpen}
          aria-controls={`${id}-content`}
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden className="om-disclosure__caret">
            <IconCaretDown size={14} />
          </span>
          <span dir="auto">{title}</span>
        </button>
      </h4>
      {summary && <div className="om-disclosure__summary">{summary}</div>}
      {aside && <div className="om-disclosure__aside">{aside}</div>}
      <div
        id={`${id}-content`}
        className="om-disclosure__content"
        hidden={!isOpen}
      >
        {children}
      </div>
    </div>
  )
}

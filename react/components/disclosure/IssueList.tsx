import React from 'react'
import type { ReactNode } from 'react'

import { useFormat } from '../../i18n/useFormat'
import { TimesNote } from '../table/TimesNote'

import './disclosure.global.css'

type Props = {
  title: ReactNode
  count: number
  /** An instant of the issues, where nothing above them names the time zone. */
  timesAt?: Date
  /** Stands at the far end of the heading's line. */
  aside?: ReactNode
  /** The issues, an `li` each. */
  children: ReactNode
}

/** Issues one below the other, under their number and a heading. */
export function IssueList({ title, count, timesAt, aside, children }: Props) {
  const format = useFormat()

  return (
    <>
      <div className="om-issues__head">
        <span className="om-issues__count">{format.integer(count)}</span>
        <h3 className="om-issues__title">{title}</h3>
        {timesAt && <TimesNote at={timesAt} />}
        {aside}
      </div>
      <ul className="om-issues">{children}</ul>
    </>
  )
}

import React from 'react'
import type { ReactNode } from 'react'
import { Helmet } from 'vtex.render-runtime'

import { FOCUS_HEIR } from './PassingButton'

import './page.global.css'

type Props = {
  /** Names the window or tab. */
  windowTitle: string
  /** What stands in the white band on top: breadcrumb, heading, actions. */
  head?: ReactNode
  /** The cards of the page. */
  children: ReactNode
}

/** The frame of every page: a white band, and cards on grey below it. */
export function PageFrame({ windowTitle, head, children }: Props) {
  return (
    <div {...FOCUS_HEIR} className="om-page">
      <Helmet title={windowTitle} />
      {head && <div className="om-page__head">{head}</div>}
      <div className="om-page__body">{children}</div>
    </div>
  )
}

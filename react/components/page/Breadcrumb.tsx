import React from 'react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'

import { AppLink } from '../table/AppLink'

import './page.global.css'

export type Crumb = { label: ReactNode; to: string }

type Props = {
  /** The pages above this one, the topmost first. */
  crumbs: Crumb[]
  /** The name of this page. */
  here: ReactNode
  onOpen: (to: string) => void
}

/** Where a page stands among the others. */
export function Breadcrumb({ crumbs, here, onOpen }: Props) {
  const intl = useIntl()

  return (
    <nav
      className="om-crumbs"
      aria-label={intl.formatMessage({
        id: 'admin/offer-management.page.breadcrumb',
      })}
    >
      <ol>
        {crumbs.map(({ label, to }) => (
          <li key={to}>
            <AppLink to={to} onOpen={onOpen}>
              {label}
            </AppLink>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}

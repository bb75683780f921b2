import React from 'react'
import { FormattedMessage } from 'react-intl'

import type { MessageId } from '../../i18n/messageId'
import { NewTabHint } from '../offer/NewTabHint'

type Props = {
  /** Absent when the seller can do nothing. */
  message?: MessageId
  /** Where it is done; absent when no page is known. */
  href?: string
  /** Whether there is nothing left to solve. */
  isOver?: boolean
}

/** What the seller can do about an error, as a button where there is a page for it. */
export function Solution({ message, href, isOver }: Props) {
  if (!message) {
    return (
      <FormattedMessage id="admin/offer-management.interaction.issue.noSolution" />
    )
  }

  if (!href) return <FormattedMessage id={message} />

  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={`om-fix ${isOver ? 'om-fix--quiet' : ''}`}
    >
      <FormattedMessage id={message} />
      <NewTabHint />
    </a>
  )
}

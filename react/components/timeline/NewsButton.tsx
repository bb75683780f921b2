import React from 'react'
import { FormattedMessage } from 'react-intl'
import { IconCaretDown } from 'vtex.styleguide'

type Props = { count: number; onGo: () => void }

/** Leads down to logs that came while others were being read. */
export function NewsButton({ count, onGo }: Props) {
  if (count === 0) return null

  return (
    <div className="om-news">
      <button type="button" className="om-news__button" onClick={onGo}>
        <FormattedMessage
          id="admin/offer-management.timeline.news"
          values={{ count }}
        />
        <span aria-hidden>
          <IconCaretDown size={10} />
        </span>
      </button>
    </div>
  )
}

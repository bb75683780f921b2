import React from 'react'
import { FormattedMessage } from 'react-intl'
import { IconCaretDown } from 'vtex.styleguide'

type Props = {
  /** How many logs came. */
  count: number
  /** How many of them the filters leave. */
  shown: number
  onGo: () => void
  /** Takes the filters away. */
  onClear: () => void
}

/** Leads down to logs that came while others were being read. */
export function NewsButton({ count, shown, onGo, onClear }: Props) {
  if (count === 0) return null

  return (
    <div className="om-news">
      <button
        type="button"
        className="om-news__button"
        onClick={shown === 0 ? onClear : onGo}
      >
        <FormattedMessage
          id={
            shown === 0
              ? 'admin/offer-management.timeline.news.hidden'
              : shown < count
                ? 'admin/offer-management.timeline.news.some'
                : 'admin/offer-management.timeline.news'
          }
          values={{ count: shown === 0 ? count : shown, hidden: count - shown }}
        />
        {shown > 0 && (
          <span aria-hidden>
            <IconCaretDown size={10} />
          </span>
        )}
      </button>
    </div>
  )
}

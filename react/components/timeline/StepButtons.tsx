import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { IconCaretDown, IconCaretUp } from 'vtex.styleguide'

import './timeline.global.css'

type Props = {
  of: 'failures' | 'matches'
  /** Position of the one that was gone to, from 0; absent: none was. */
  position?: number
  count: number
  onStep: (by: 1 | -1) => void
}

/** Goes from one log of a kind to the next, and says where one is among them. */
export function StepButtons({ of, position, count, onStep }: Props) {
  const intl = useIntl()
  const button = (by: 1 | -1) => (
    <button
      type="button"
      className="om-icon-button"
      disabled={count === 0}
      aria-label={intl.formatMessage({
        id: `admin/offer-management.timeline.${of}.${
          by === 1 ? 'next' : 'previous'
        }`,
      })}
      onClick={() => onStep(by)}
    >
      <span aria-hidden>
        {by === 1 ? <IconCaretDown size={12} /> : <IconCaretUp size={12} />}
      </span>
    </button>
  )

  return (
    <span className={`om-steps om-steps--${of}`}>
      {button(-1)}
      <span className="om-steps__count">
        {position === undefined ? (
          <FormattedMessage
            id={`admin/offer-management.timeline.${of}`}
            values={{ count }}
          />
        ) : (
          <FormattedMessage
            id={`admin/offer-management.timeline.${of}.position`}
            values={{ position: position + 1, count }}
          />
        )}
      </span>
      {button(1)}
    </span>
  )
}

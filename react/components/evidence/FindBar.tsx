import React from 'react'
import type { KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { IconCaretDown, IconCaretUp } from 'vtex.styleguide'

import type { Found } from '../../model/evidence/find'

type Props = {
  wanted: string
  onWanted: (wanted: string) => void
  /** Absent while it is looked for. */
  found?: Found
  current: number
  onCurrent: (current: number) => void
}

/** Looks for a text within a body, which browsers do not hold whole. */
export function FindBar(props: Props) {
  const { wanted, onWanted, found, current, onCurrent } = props
  const intl = useIntl()
  const label = intl.formatMessage({
    id: 'admin/offer-management.evidence.find',
  })
  const count = found?.places.length ?? 0
  const go = (by: 1 | -1) => {
    if (count > 0) onCurrent((current + by + count) % count)
  }

  const handleKeyDown = (event: KeyboardEvent) => {
    // What the page does with keys is not meant here.
    event.stopPropagation()
    if (event.key === 'Enter') {
      event.preventDefault()
      go(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape' && wanted) {
      event.preventDefault()
      onWanted('')
    }
  }

  const button = (by: 1 | -1) => (
    <button
      type="button"
      className="om-icon-button"
      aria-disabled={count === 0}
      aria-label={intl.formatMessage({
        id:
          by === 1
            ? 'admin/offer-management.evidence.find.next'
            : 'admin/offer-management.evidence.find.previous',
      })}
      onClick={() => go(by)}
    >
      <span aria-hidden>
        {by === 1 ? <IconCaretDown size={10} /> : <IconCaretUp size={10} />}
      </span>
    </button>
  )

  return (
    <div className="om-find">
      <input
        type="search"
        className="om-find__field"
        aria-label={label}
        placeholder={label}
        value={wanted}
        maxLength={200}
        onChange={(event) => onWanted(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      {wanted !== '' && (
        <>
          {button(-1)}
          {button(1)}
        </>
      )}
      <span role="status" className="om-find__count">
        {wanted !== '' &&
          found &&
          (count === 0 ? (
            <FormattedMessage id="admin/offer-management.evidence.find.none" />
          ) : (
            <FormattedMessage
              id={
                found.isMore
                  ? 'admin/offer-management.evidence.find.count.more'
                  : 'admin/offer-management.evidence.find.count'
              }
              values={{ current: current + 1, count }}
            />
          ))}
      </span>
    </div>
  )
}

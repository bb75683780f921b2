import React from 'react'
import { useIntl } from 'react-intl'
import { IconCaretRight, IconSearch } from 'vtex.styleguide'

import { useFormat } from '../../i18n/useFormat'
import type { Log } from '../../model/log'

type Props = {
  log: Log
  isOpen: boolean
  isComparable: boolean
  onOpen: (log: Log) => void
  onCompare: (log: Log) => void
}

/** What can be done with a log. The first button is where the keys lead to. */
export function LogActions(props: Props) {
  const { log, isOpen, isComparable, onOpen, onCompare } = props
  const intl = useIntl()
  const format = useFormat()
  const label = intl.formatMessage(
    {
      id: log.hasEvidence
        ? 'admin/offer-management.timeline.row.evidence'
        : 'admin/offer-management.timeline.row.open',
    },
    {
      type: intl.formatMessage({
        id: `admin/offer-management.log.type.${log.type}`,
      }),
      date: log.isDateOnly ? format.day(log.at) : format.instant(log.at),
    }
  )

  return (
    <span className="om-log__actions">
      <button
        type="button"
        data-main
        className="om-icon-button"
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => onOpen(log)}
      >
        <span aria-hidden>
          {log.hasEvidence ? (
            <IconSearch size={16} />
          ) : (
            <IconCaretRight size={12} />
          )}
        </span>
      </button>
      {isComparable && (
        <button
          type="button"
          className="om-icon-button"
          aria-label={intl.formatMessage({
            id: 'admin/offer-management.timeline.row.compare',
          })}
          onClick={() => onCompare(log)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
            <path
              d="M1 5h11m-3-3 3 3-3 3M15 11H4m3-3-3 3 3 3"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </svg>
        </button>
      )}
    </span>
  )
}

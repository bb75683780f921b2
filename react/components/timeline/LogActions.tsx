import React from 'react'
import { useIntl } from 'react-intl'
import { IconCaretRight, IconSearch } from 'vtex.styleguide'

import { useFormat } from '../../i18n/useFormat'
import type { Log } from '../../model/log'
import { CompareIcon } from './CompareIcon'

type Props = {
  log: Log
  isOpen: boolean
  /** It is to be chosen, to compare the open log with. */
  isChoice: boolean
  onOpen: (log: Log) => void
}

/** What can be done with a log; where the keys lead to. */
export function LogActions({ log, isOpen, isChoice, onOpen }: Props) {
  const intl = useIntl()
  const format = useFormat()
  const label = intl.formatMessage(
    {
      id: isChoice
        ? 'admin/offer-management.timeline.row.compare'
        : log.hasEvidence
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
        aria-expanded={isChoice ? undefined : isOpen}
        aria-label={label}
        onClick={() => onOpen(log)}
      >
        <span aria-hidden>
          {isChoice ? (
            <CompareIcon />
          ) : log.hasEvidence ? (
            <IconSearch size={16} />
          ) : (
            <IconCaretRight size={12} />
          )}
        </span>
      </button>
    </span>
  )
}

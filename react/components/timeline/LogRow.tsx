import React, { memo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { IconSearch } from 'vtex.styleguide'

import { useFormat } from '../../i18n/useFormat'
import type { Log } from '../../model/log'
import { ClampedText } from './ClampedText'
import { LogTypeWord } from './LogTypeWord'

type Props = {
  log: Log
  /** Within the timeline, from 0. */
  position: number
  /** Whether each row is as high as the others. */
  isEven: boolean
  /** Opens the log with its evidence. */
  onOpen: (log: Log) => void
}

/** One log of the timeline. */
export const LogRow = memo(function LogRow(props: Props) {
  const { log, position, isEven, onOpen } = props
  const intl = useIntl()
  const format = useFormat()
  const date = format.instant(log.at)

  return (
    // The header is row 1.
    <tr data-row aria-rowindex={position + 2}>
      <td className="om-log__type">
        <LogTypeWord type={log.type} />
      </td>
      <td className="om-log__date">
        <time dateTime={new Date(log.at).toISOString()}>{date}</time>
      </td>
      <td className="om-log__description">
        <ClampedText
          text={log.description}
          lines={isEven ? 2 : 8}
          onReadAll={() => onOpen(log)}
        />
      </td>
      <td className="om-log__agent">
        {log.agent ? <bdi>{log.agent}</bdi> : <NotStated />}
      </td>
      <td className="om-log__evidence">
        {log.hasEvidence ? (
          <button
            type="button"
            className="om-icon-button"
            aria-haspopup="dialog"
            aria-label={intl.formatMessage(
              { id: 'admin/offer-management.timeline.row.evidence' },
              {
                type: intl.formatMessage({
                  id: `admin/offer-management.log.type.${log.type}`,
                }),
                date,
              }
            )}
            onClick={() => onOpen(log)}
          >
            <span aria-hidden>
              <IconSearch size={16} />
            </span>
          </button>
        ) : (
          <span className="om-hidden">
            <FormattedMessage id="admin/offer-management.timeline.row.evidence.none" />
          </span>
        )}
      </td>
    </tr>
  )
})

function NotStated() {
  return (
    <>
      <span aria-hidden>-</span>
      <span className="om-hidden">
        <FormattedMessage id="admin/offer-management.timeline.row.agent.none" />
      </span>
    </>
  )
}

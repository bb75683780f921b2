import React, { memo } from 'react'
import { FormattedMessage } from 'react-intl'

import type { Log } from '../../model/log'
import { MaskedText } from '../evidence/MaskedText'
import { ClampedText } from './ClampedText'
import { LogActions } from './LogActions'
import { LogTime } from './LogTime'
import { LogTypeWord } from './LogTypeWord'

type Props = {
  log: Log
  /** Within the table, from 0. */
  position: number
  /** Whether each row is as high as the others. */
  isEven: boolean
  waitMs?: number
  sinceStartMs: number
  isLongest: boolean
  /** Which attempt at one thing it is, among how many. */
  attempt?: number
  attempts?: number
  /** It is shown beside the timeline. */
  isOpen: boolean
  /** The one to which the reader went last. */
  isCurrent: boolean
  /** Among logs that do not match, it does. */
  isMatch: boolean
  isInEvidence: boolean
  isOutside: boolean
  /** It is to be chosen, to compare the open log with. */
  isChoice: boolean
  /** What is searched for. */
  highlight: string
  onOpen: (log: Log) => void
}

// More characters than so many lines hold, even of the narrowest letters: a
// connector may send megabytes, and laying them out takes long.
const TWO_LINES = 1000
const EIGHT_LINES = 4000

/** One log of the timeline. */
export const LogRow = memo(function LogRow(props: Props) {
  const { log, position, isEven, attempt, attempts, highlight, onOpen } = props
  const text = log.description.slice(0, isEven ? TWO_LINES : EIGHT_LINES)

  return (
    // The header is row 1.
    <tr
      data-row
      data-key={log.id}
      aria-rowindex={position + 2}
      className={classesOf(props)}
    >
      <td className="om-log__type">
        <LogTypeWord type={log.type} />
        {attempt !== undefined && (
          <span className="om-hidden">
            {' '}
            <FormattedMessage
              id="admin/offer-management.timeline.fold.attempt"
              values={{ position: attempt, count: attempts }}
            />
          </span>
        )}
        <Notes {...props} />
      </td>
      <td className="om-log__date">
        <LogTime {...props} />
      </td>
      <td className="om-log__description">
        <ClampedText
          lines={isEven ? 2 : 8}
          text={text}
          onReadAll={() => onOpen(log)}
        >
          <MaskedText text={text} highlight={highlight} />
        </ClampedText>
      </td>
      <td className="om-log__agent">
        {log.agent ? <bdi>{log.agent}</bdi> : <NotStated />}
      </td>
      <td className="om-log__evidence">
        <LogActions {...props} />
      </td>
    </tr>
  )
})

function Notes({ isMatch, isInEvidence, isOutside }: Props) {
  return (
    <>
      {isMatch && (
        <span className="om-hidden">
          <FormattedMessage id="admin/offer-management.timeline.row.match" />
        </span>
      )}
      {isInEvidence && (
        <span className="om-log__note">
          <FormattedMessage id="admin/offer-management.timeline.row.inEvidence" />
        </span>
      )}
      {isOutside && (
        <span className="om-log__note">
          <FormattedMessage id="admin/offer-management.timeline.row.outside" />
        </span>
      )}
    </>
  )
}

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

function classesOf({ attempt, isOpen, isCurrent, isMatch }: Props): string {
  return [
    attempt !== undefined && 'om-log--attempt',
    isMatch && 'om-log--match',
    isCurrent && 'om-log--current',
    isOpen && 'om-log--open',
  ]
    .filter(Boolean)
    .join(' ')
}

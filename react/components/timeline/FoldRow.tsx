import React, { memo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { IconCaretDown, IconCaretRight } from 'vtex.styleguide'

import { useDuration } from '../../i18n/useDuration'
import type { Log } from '../../model/log'
import type { Fold } from '../../model/timeline/folds'
import { MaskedText } from '../evidence/MaskedText'
import { CompareIcon } from './CompareIcon'
import { LogTime } from './LogTime'
import { LogTypeWord } from './LogTypeWord'

type Props = {
  fold: Fold
  /** The first attempt. */
  first: Log
  position: number
  isOpen: boolean
  /** How many of its attempts the filters leave. */
  shown: number
  waitMs?: number
  sinceStartMs: number
  isLongest: boolean
  /** The longest wait of the timeline, when that is between the attempts. */
  longestMs?: number
  isCurrent: boolean
  isMatch: boolean
  highlight: string
  onToggle: (fold: Fold) => void
  onCompare: (fold: Fold) => void
}

/** Several attempts at one thing, as one row; opened, it stands above them. */
export const FoldRow = memo(function FoldRow(props: Props) {
  const { fold, first, position, isOpen, shown, highlight } = props
  const { isCurrent, isMatch, onToggle, onCompare } = props
  const intl = useIntl()
  const duration = useDuration()
  const count = fold.to - fold.from

  return (
    <tr
      data-row
      data-key={`fold-${fold.key}`}
      aria-rowindex={position + 2}
      className={[
        'om-fold',
        isMatch && 'om-log--match',
        isCurrent && 'om-log--current',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <td className="om-log__type">
        <LogTypeWord type={first.type} />
      </td>
      <td className="om-log__date">
        <LogTime log={first} {...props} />
      </td>
      <td className="om-log__description">
        <button
          type="button"
          data-main
          className="om-fold__toggle"
          aria-expanded={isOpen}
          onClick={() => onToggle(fold)}
        >
          <span aria-hidden className="om-fold__caret">
            {isOpen ? (
              <IconCaretDown size={10} />
            ) : (
              <IconCaretRight size={10} />
            )}
          </span>
          <span>
            <FormattedMessage
              id={`admin/offer-management.timeline.fold.${fold.outcome}`}
              values={{
                count,
                took:
                  fold.durationMs === undefined
                    ? 'none'
                    : duration.short(fold.durationMs),
              }}
            />
            {shown < count && (
              <>
                {' · '}
                <FormattedMessage
                  id="admin/offer-management.timeline.fold.shown"
                  values={{ shown }}
                />
              </>
            )}
          </span>
        </button>
        <span className="om-fold__text">
          <FormattedMessage id="admin/offer-management.timeline.fold.similar" />{' '}
          <bdi>
            <MaskedText
              text={first.description.slice(0, SHOWN)}
              highlight={highlight}
            />
          </bdi>
        </span>
      </td>
      <td className="om-log__agent">
        {first.agent ? <bdi>{first.agent}</bdi> : '-'}
      </td>
      <td className="om-log__evidence">
        <button
          type="button"
          className="om-clamped__more om-fold__compare"
          aria-label={intl.formatMessage({
            id: 'admin/offer-management.timeline.fold.compare.long',
          })}
          onClick={() => onCompare(fold)}
        >
          <CompareIcon />
          <span>
            <FormattedMessage id="admin/offer-management.timeline.fold.compare" />
          </span>
        </button>
      </td>
    </tr>
  )
})

/** One line holds no more; each attempt shows its text in full. */
const SHOWN = 300

import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { IconCaretDown } from 'vtex.styleguide'

import { useTimeZoneChoice } from '../../i18n/TimeZoneProvider'
import { useFormat } from '../../i18n/useFormat'
import { usePopup } from '../popup/usePopup'
import { TimeZoneForm } from './TimeZoneForm'

import '../popup/popup.global.css'
import './table.global.css'

type Props = {
  /** An instant among those it stands beside: a zone's offset varies. */
  at: Date
}

/**
 * Names the time zone of the dates it stands beside, and opens the choice of
 * another one. Esc, a click elsewhere and leaving it by Tab close that.
 */
export function TimesNote({ at }: Props) {
  const intl = useIntl()
  const format = useFormat()
  const { chosen, choose } = useTimeZoneChoice()
  const { isOpen, toggle, close, root, button, popup } =
    usePopup<HTMLSpanElement>('input:checked')
  const times = intl.formatMessage(
    { id: 'admin/offer-management.table.times' },
    { timeZone: format.timeZone(at) }
  )

  return (
    <span ref={root} className="om-times">
      <button
        ref={button}
        type="button"
        className="om-times__button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'time-zone-popup' : undefined}
        aria-label={intl.formatMessage(
          { id: 'admin/offer-management.timeZone.open' },
          { times }
        )}
        onClick={toggle}
      >
        {times}
        <span aria-hidden className="om-times__caret">
          <IconCaretDown size={8} />
        </span>
      </button>
      {isOpen && (
        <div
          ref={popup}
          id="time-zone-popup"
          role="dialog"
          tabIndex={-1}
          aria-labelledby="time-zone-title"
          className="om-popup om-times__popup"
        >
          <p id="time-zone-title" className="om-times__title">
            <FormattedMessage id="admin/offer-management.timeZone.title" />
          </p>
          <TimeZoneForm
            chosen={chosen === undefined ? undefined : intl.timeZone}
            onChoose={(timeZone) => {
              close()
              choose(timeZone)
            }}
          />
        </div>
      )}
    </span>
  )
}

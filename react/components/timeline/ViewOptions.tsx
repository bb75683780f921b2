import React from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import type { TimelineView } from '../../model/timelineView'
import { isFiltered } from '../../model/timelineView'
import { ToggleButton } from './ToggleButton'

type Props = {
  view: TimelineView
  onChange: (change: Partial<TimelineView>) => void
  /** Opens the list of keys. */
  onKeys: () => void
  /** What else can be done with the logs that are shown. */
  children?: ReactNode
}

/** How a timeline is shown, whatever it is about. */
export function ViewOptions({ view, onChange, onKeys, children }: Props) {
  const intl = useIntl()

  return (
    <div
      className="om-options"
      role="group"
      aria-label={intl.formatMessage({
        id: 'admin/offer-management.timeline.options',
      })}
    >
      {isFiltered(view) && (
        <ToggleButton
          isPressed={view.showsRest}
          onChange={(showsRest) => onChange({ showsRest })}
        >
          <FormattedMessage id="admin/offer-management.timeline.option.rest" />
        </ToggleButton>
      )}
      <ToggleButton
        isPressed={view.folds}
        onChange={(folds) => onChange({ folds })}
      >
        <FormattedMessage id="admin/offer-management.timeline.option.fold" />
      </ToggleButton>
      <ToggleButton
        isPressed={view.isPlain}
        onChange={(isPlain) => onChange({ isPlain })}
      >
        <FormattedMessage id="admin/offer-management.timeline.option.plain" />
      </ToggleButton>
      {children}
      <button
        type="button"
        className="om-toggle"
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        onClick={onKeys}
      >
        <kbd aria-hidden className="om-key">
          ?
        </kbd>
        <FormattedMessage id="admin/offer-management.timeline.keys" />
      </button>
    </div>
  )
}

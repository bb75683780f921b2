import React, { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useIntl } from 'react-intl'

import { FOCUS_HEIR } from '../page/PassingButton'
import { useRoomBelow } from './useRoomBelow'

type Props = {
  /** Another one is read from its top. */
  logId: string
  onClose: () => void
  children: ReactNode
}

/** A region beside the timeline with one log. */
export function LogAside({ logId, onClose, children }: Props) {
  const intl = useIntl()
  const element = useRef<HTMLElement>(null)

  useRoomBelow(element)

  useEffect(() => {
    if (element.current) element.current.scrollTop = 0
  }, [logId])

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }

  return (
    // The key closes what holds the focus, as it does for a window.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      {...FOCUS_HEIR}
      ref={element}
      className="om-panel om-panel--beside"
      aria-label={intl.formatMessage({
        id: 'admin/offer-management.evidence.panel',
      })}
      onKeyDown={handleKeyDown}
    >
      {children}
    </aside>
  )
}

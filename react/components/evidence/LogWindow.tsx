import React from 'react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { EXPERIMENTAL_Modal as Modal } from 'vtex.styleguide'

import { FOCUS_HEIR } from '../page/PassingButton'
import { useFocusReturn } from './useFocusReturn'

import '../popup/window.global.css'

type Props = {
  onClose: () => void
  children: ReactNode
}

/** A window with one log, where there is no room for it beside the timeline. */
export function LogWindow({ onClose, children }: Props) {
  const intl = useIntl()

  useFocusReturn()

  return (
    <Modal
      isOpen
      onClose={onClose}
      size="large"
      responsiveFullScreen
      showTopBar={false}
      showCloseIcon={false}
      aria-label={intl.formatMessage({
        id: 'admin/offer-management.evidence.panel',
      })}
    >
      <div {...FOCUS_HEIR} className="om-panel om-panel--above">
        {children}
      </div>
    </Modal>
  )
}

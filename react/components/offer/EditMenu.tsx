import React, { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { FormattedMessage } from 'react-intl'
import { IconCaretDown } from 'vtex.styleguide'

import type { Origin } from '../../model/offerInteractionsQuery'
import { ORIGINS } from '../../model/offerInteractionsQuery'
import { usePopup } from '../popup/usePopup'
import { NewTabHint } from './NewTabHint'

import './offer.global.css'

type Props = {
  /** The address where the data of an origin are edited. */
  hrefOf: (origin: Origin) => string
}

const MENU_ID = 'offer-edit-menu'

/**
 * The Edit button with its menu. Arrows, Home and End move within it; Esc
 * closes it and gives the focus back to the button.
 */
export function EditMenu({ hrefOf }: Props) {
  const { isOpen, open, close, root, button } = usePopup()
  const [focused, setFocused] = useState(0)
  const items = useRef<Array<HTMLAnchorElement | null>>([])

  useEffect(() => {
    if (isOpen) items.current[focused]?.focus()
  }, [isOpen, focused])

  const openAt = (index: number) => {
    setFocused(index)
    open()
  }

  const handleButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return

    event.preventDefault()
    openAt(event.key === 'ArrowDown' ? 0 : ORIGINS.length - 1)
  }

  const handleMenuKey = (event: KeyboardEvent) => {
    const target = focusTarget(event.key, focused)

    // The focus goes on from the button, past the menu that closes.
    if (event.key === 'Tab') close()
    if (target === undefined) return

    event.preventDefault()
    setFocused(target)
  }

  return (
    <div ref={root} className="om-menu">
      <button
        ref={button}
        type="button"
        className="om-menu__button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? MENU_ID : undefined}
        onClick={() => (isOpen ? close() : openAt(0))}
        onKeyDown={handleButtonKey}
      >
        <FormattedMessage id="admin/offer-management.offer.edit" />
        <span aria-hidden className="om-menu__caret">
          <IconCaretDown size={10} />
        </span>
      </button>
      {isOpen && (
        <ul
          id={MENU_ID}
          role="menu"
          className="om-menu__list"
          onKeyDown={handleMenuKey}
        >
          {ORIGINS.map((origin, index) => (
            <li key={origin} role="none">
              <a
                ref={(item) => {
                  items.current[index] = item
                }}
                role="menuitem"
                tabIndex={-1}
                href={hrefOf(origin)}
                target="_blank"
                rel="noopener noreferrer"
                className="om-menu__item"
                onClick={close}
              >
                <FormattedMessage
                  id={`admin/offer-management.offer.edit.${origin}`}
                />
                <NewTabHint />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function focusTarget(key: string, focused: number): number | undefined {
  const last = ORIGINS.length - 1

  switch (key) {
    case 'ArrowDown':
      return focused === last ? 0 : focused + 1

    case 'ArrowUp':
      return focused === 0 ? last : focused - 1

    case 'Home':
      return 0

    case 'End':
      return last

    default:
      return undefined
  }
}

import React, { useEffect, useRef, useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Place } from '../router/history'
import { useArrival } from '../router/useArrival'
import { NavigationMenu } from './NavigationMenu'
import { Preferences } from './Preferences'
import { useWide } from './useWide'

type Props = {
  account: string
  place: Place
  languages: readonly string[]
  onLanguage: (language: string) => void
  children: ReactNode
}

/** The frame around every page: top bar, menu and the room for the page. */
export function AdminLayout({
  account,
  place,
  languages,
  onLanguage,
  children,
}: Props) {
  const main = useRef<HTMLElement>(null)
  const menuButton = useRef<HTMLButtonElement>(null)
  const isWide = useWide()
  const [isOpen, setOpen] = useState(false)
  const preferences = (
    <Preferences languages={languages} onLanguage={onLanguage} />
  )

  /** The browser would do the same, and leave its mark in the address. */
  const handleSkip = (event: MouseEvent) => {
    event.preventDefault()
    main.current?.focus()
  }

  useArrival(place, main)
  useEscape(isOpen && !isWide, () => {
    setOpen(false)
    menuButton.current?.focus()
  })

  return (
    <>
      <a className="shell-skip" href="#page" onClick={handleSkip}>
        <FormattedMessage id="admin/offer-management.shell.skip" />
      </a>
      <header className="shell-top">
        {!isWide && (
          <button
            ref={menuButton}
            type="button"
            className="shell-top__menu"
            aria-expanded={isOpen}
            aria-controls="shell-side"
            onClick={() => setOpen(!isOpen)}
          >
            <FormattedMessage id="admin/offer-management.shell.menu" />
          </button>
        )}
        <span className="shell-top__name">
          <FormattedMessage id="admin/offer-management.shell.name" />
        </span>
        <span className="shell-top__account">{account}</span>
        {isWide && preferences}
      </header>
      <div className="shell-body">
        <div id="shell-side" className="shell-side" hidden={!isWide && !isOpen}>
          <NavigationMenu
            pathname={place.pathname}
            onChoose={() => setOpen(false)}
          />
          {!isWide && preferences}
        </div>
        <main id="page" className="shell-page" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}

function useEscape(isActive: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isActive) return undefined
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEscape()
    }

    document.addEventListener('keydown', handleKey)

    return () => document.removeEventListener('keydown', handleKey)
  })
}

import React from 'react'
import type { MouseEvent, ReactNode } from 'react'

type Props = {
  /** Address within the app. */
  to: string
  /** Goes there without loading the page anew. */
  onOpen: (to: string) => void
  className?: string
  /** Read aloud in place of a picture that stands for words. */
  label?: string
  children: ReactNode
}

/**
 * A link to another page of the app. A plain click goes there at once; one
 * that asks the browser for a new tab or window is left to the browser.
 */
export function AppLink({ to, onOpen, className, label, children }: Props) {
  const handleClick = (event: MouseEvent) => {
    const isPlain =
      event.button === 0 &&
      !event.metaKey &&
      !event.ctrlKey &&
      !event.shiftKey &&
      !event.altKey

    if (!isPlain || event.defaultPrevented) return

    event.preventDefault()
    onOpen(to)
  }

  return (
    <a href={to} className={className} aria-label={label} onClick={handleClick}>
      {children}
    </a>
  )
}

import type { RefObject } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'

import { keepInView } from './keepInView'
import { useDismissal } from './useDismissal'

type Popup<Root extends HTMLElement> = {
  isOpen: boolean
  open: () => void
  toggle: () => void
  /** Gives the focus back to the button. */
  close: () => void
  /** Of what the button and the popup stand in. */
  root: RefObject<Root>
  button: RefObject<HTMLButtonElement>
  popup: RefObject<HTMLDivElement>
}

/**
 * A button with a popup. Esc, a click elsewhere and leaving by Tab close it; it
 * is kept in view, and takes the focus as it opens.
 *
 * @param first selector of what has the focus in it; the popup itself when absent.
 */
export function usePopup<Root extends HTMLElement = HTMLDivElement>(
  first?: string
): Popup<Root> {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<Root>(null)
  const button = useRef<HTMLButtonElement>(null)
  const popup = useRef<HTMLDivElement>(null)

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }

  useDismissal(root, isOpen, {
    onLeave: () => setOpen(false),
    onEscape: close,
  })

  useLayoutEffect(() => {
    if (!isOpen || !popup.current) return
    keepInView(popup.current)

    const heir = first
      ? popup.current.querySelector<HTMLElement>(first)
      : popup.current

    heir?.focus()
  }, [isOpen, first])

  return {
    isOpen,
    open: () => setOpen(true),
    toggle: () => setOpen(!isOpen),
    close,
    root,
    button,
    popup,
  }
}

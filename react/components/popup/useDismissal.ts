import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

type Dismissal = {
  /** The person clicked or moved the focus elsewhere. */
  onLeave: () => void
  /** The person pressed Esc. */
  onEscape: () => void
}

/** Tells when what is open within `root` is to be closed. */
export function useDismissal(
  root: RefObject<HTMLElement>,
  isOpen: boolean,
  dismissal: Dismissal
) {
  const latest = useRef(dismissal)

  latest.current = dismissal

  useEffect(() => {
    if (!isOpen) return undefined

    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) {
        latest.current.onLeave()
      }
    }

    const closeByEsc = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current.onEscape()
    }

    document.addEventListener('keydown', closeByEsc)
    document.addEventListener('mousedown', closeOutside)
    document.addEventListener('focusin', closeOutside)

    return () => {
      document.removeEventListener('keydown', closeByEsc)
      document.removeEventListener('mousedown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [root, isOpen])
}

import { useEffect } from 'react'

/** Gives the focus back to where it was before this was shown. */
export function useFocusReturn() {
  useEffect(() => {
    const before = document.activeElement

    return () => {
      if (before instanceof HTMLElement && document.contains(before)) {
        before.focus({ preventScroll: true })
      }
    }
  }, [])
}

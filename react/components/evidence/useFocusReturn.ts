import { useEffect, useState } from 'react'

/** Gives the focus back to where it was before this was shown. */
export function useFocusReturn() {
  // Asked for now: what is shown takes the focus before any effect runs here.
  const [before] = useState(() => document.activeElement)

  useEffect(
    () => () => {
      if (before instanceof HTMLElement && document.contains(before)) {
        before.focus({ preventScroll: true })
      }
    },
    [before]
  )
}

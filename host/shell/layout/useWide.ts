import { useEffect, useState } from 'react'

/** Same as in shell.css: below it the menu hides behind its button. */
const WIDE = '(min-width: 60rem)'

/** Whether there is room for the menu beside the page. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => window.matchMedia(WIDE).matches)

  useEffect(() => {
    const list = window.matchMedia(WIDE)
    const follow = () => setWide(list.matches)

    list.addEventListener('change', follow)

    return () => list.removeEventListener('change', follow)
  }, [])

  return isWide
}

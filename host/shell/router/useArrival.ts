import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Place } from './history'
import { followScroll, restoreScroll } from './scrollMemory'

const HEADING = 'h1, [role="heading"][aria-level="1"]'

/**
 * What a browser does by itself when it loads a page, done when a page arrives
 * without loading: the focus goes to the main heading, the view to the top, or
 * where it was when the person comes back.
 */
export function useArrival(
  { pathname, visit }: Place,
  main: RefObject<HTMLElement>
): void {
  const shownPath = useRef(pathname)

  useLayoutEffect(() => followScroll(visit), [visit])

  useEffect(() => {
    const isNewPage = shownPath.current !== pathname
    const element = main.current

    shownPath.current = pathname
    if (!element) return undefined
    const stopRestoring = restoreScroll(visit, element)

    if (!stopRestoring && isNewPage) window.scrollTo(0, 0)
    const stopWaiting = isNewPage ? focusHeading(element) : undefined

    return () => {
      if (stopRestoring) stopRestoring()
      stopWaiting?.()
    }
  }, [main, pathname, visit])
}

/** Focuses the page, then its heading as soon as there is one. */
function focusHeading(main: HTMLElement): () => void {
  main.focus({ preventScroll: true })
  const attempt = () => {
    const heading = main.querySelector<HTMLElement>(HEADING)

    if (!heading) return
    observer.disconnect()
    // A person who has moved on in the meantime is left where they are.
    if (document.activeElement !== main) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }

  const observer = new MutationObserver(attempt)

  observer.observe(main, { childList: true, subtree: true })
  attempt()

  return () => observer.disconnect()
}

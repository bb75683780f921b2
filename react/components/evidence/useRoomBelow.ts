import type { RefObject } from 'react'
import { useLayoutEffect } from 'react'

/** Less than this is no room to read in, in pixels. */
const LEAST = 360

/** Between the panel and the end of the window, in pixels. */
const GAP = 16

/**
 * Makes an element as high as the window has room below its top, wherever the
 * page has been scrolled to, so that its end is always in sight.
 */
export function useRoomBelow(element: RefObject<HTMLElement>) {
  useLayoutEffect(() => {
    let frame = 0
    const fit = () => {
      frame = 0
      if (!element.current) return
      const { top } = element.current.getBoundingClientRect()
      const room = Math.max(LEAST, window.innerHeight - Math.max(0, top) - GAP)

      element.current.style.maxHeight = `${Math.round(room)}px`
    }

    const fitSoon = () => {
      if (!frame) frame = window.requestAnimationFrame(fit)
    }

    fit()
    // Whatever part of the page scrolls.
    document.addEventListener('scroll', fitSoon, true)
    window.addEventListener('resize', fitSoon)

    return () => {
      window.cancelAnimationFrame(frame)
      document.removeEventListener('scroll', fitSoon, true)
      window.removeEventListener('resize', fitSoon)
    }
  }, [element])
}

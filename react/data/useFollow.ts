import { useEffect } from 'react'

import { nextDelayMs, SHORTEST_DELAY_MS } from '../model/timeline/followDelay'

/**
 * Looks again and again while `isActive`, further apart the less there is to
 * see, and not at all while the window is hidden. `look` tells whether it
 * brought news, and must not reject.
 */
export function useFollow(isActive: boolean, look: () => Promise<boolean>) {
  useEffect(() => {
    if (!isActive) return undefined

    let delayMs = SHORTEST_DELAY_MS
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLooking = false
    let isOver = false

    const wait = () => {
      clearTimeout(timer)
      if (!isOver && !isLooking && !document.hidden) {
        timer = setTimeout(lookNow, delayMs)
      }
    }

    const lookNow = async () => {
      isLooking = true
      delayMs = nextDelayMs(delayMs, await look())
      isLooking = false
      wait()
    }

    const handleVisibility = () => {
      clearTimeout(timer)
      if (document.hidden || isLooking) return
      delayMs = SHORTEST_DELAY_MS
      lookNow()
    }

    wait()
    document.addEventListener('visibilitychange', handleVisibility)

    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', handleVisibility)
    }
  }, [isActive, look])
}

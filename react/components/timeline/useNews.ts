import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

import type { Log } from '../../model/log'

export type News = {
  /** How many logs came below what is seen. */
  count: number
  /** The first of them. */
  first?: Log
}

/**
 * The logs that came since the end of the timeline was last seen. Logs that
 * come while the rest is still being loaded are no news.
 */
export function useNews(
  end: RefObject<HTMLElement>,
  logs: Log[],
  isComplete: boolean
): News {
  const [seen, setSeen] = useState(0)
  const known = isComplete ? logs.length : 0

  useEffect(() => {
    if (known === 0) return undefined

    const look = () => {
      if (end.current && isInView(end.current)) setSeen(known)
    }

    // Whatever there was at first is no news, wherever it stands.
    setSeen((last) => (last === 0 ? known : last))
    look()
    document.addEventListener('scroll', look, true)

    return () => document.removeEventListener('scroll', look, true)
  }, [end, known])

  const count = seen === 0 ? 0 : Math.max(0, known - seen)

  if (count === 0) return { count }

  const fresh = logs.filter((log) => log.seq > seen)

  return { count: fresh.length, first: fresh[0] }
}

function isInView(element: HTMLElement): boolean {
  return element.getBoundingClientRect().top <= window.innerHeight
}

import type { RefObject } from 'react'
import { useCallback, useEffect, useMemo, useState } from 'react'

import type { Log } from '../../model/log'
import { byTime } from '../../model/timeline/arrivals'

export type News = {
  /** The logs that came below what is seen, whether or not filters leave them. */
  logs: Log[]
  /** They have been gone to. */
  forget: () => void
}

/** What stood at the end when that was last seen. */
type Seen = { through: number; last?: Log }

/**
 * The logs that came at the end since that was last seen. Logs that come while
 * the rest is still being loaded are no news.
 */
export function useNews(
  end: RefObject<HTMLElement>,
  logs: Log[],
  isComplete: boolean
): News {
  const [seen, setSeen] = useState<Seen>()

  const forget = useCallback(
    () => setSeen({ through: logs.length, last: logs[logs.length - 1] }),
    [logs]
  )

  useEffect(() => {
    if (!isComplete) return undefined

    const look = () => {
      if (isBehind(seen, logs) && end.current && isInView(end.current)) {
        forget()
      }
    }

    // Whatever there was at first is no news, wherever it stands.
    if (!seen) forget()
    else look()
    document.addEventListener('scroll', look, true)

    return () => document.removeEventListener('scroll', look, true)
  }, [end, logs, isComplete, seen, forget])

  const fresh = useMemo(
    () =>
      seen && seen.through < logs.length ? logs.filter(isAfter(seen)) : [],
    [seen, logs]
  )

  return { logs: fresh, forget }
}

function isAfter({ through, last }: Seen): (log: Log) => boolean {
  return (log) => log.seq > through && (!last || byTime(log, last) > 0)
}

/** There are logs that were not there when the end was last seen. */
function isBehind(seen: Seen | undefined, logs: Log[]): boolean {
  return seen === undefined || seen.through < logs.length
}

function isInView(element: HTMLElement): boolean {
  return element.getBoundingClientRect().top <= window.innerHeight
}

import { useEffect, useState } from 'react'

const TICK_MS = 30 * 1000

/** The present, in milliseconds since 1970, kept right to the minute. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)

    return () => clearInterval(timer)
  }, [])

  return now
}

import { useEffect, useState } from 'react'

const SECOND_MS = 1000

/** The time of day in milliseconds since 1970, second by second while it runs. */
export function useNow(isRunning = true): number {
  const [now, setNow] = useState(() => Date.now())

  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS)

    return () => clearInterval(timer)
  }, [isRunning])

  return now
}

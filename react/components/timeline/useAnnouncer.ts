import { useCallback, useEffect, useRef, useState } from 'react'

/** What happens within this is said together. */
const PAUSE_MS = 700

/**
 * The text of a polite live region, and what says something in it. Of things
 * said on one `topic` shortly after each other, the last is heard alone.
 */
export function useAnnouncer(): [
  string,
  (topic: string, text: string) => void,
] {
  const [said, setSaid] = useState('')
  const waiting = useRef(new Map<string, string>())
  const timer = useRef<ReturnType<typeof setTimeout>>()

  useEffect(() => () => clearTimeout(timer.current as never), [])

  const say = useCallback((topic: string, text: string) => {
    waiting.current.set(topic, text)
    clearTimeout(timer.current as never)
    timer.current = setTimeout(() => {
      const text = Array.from(waiting.current.values()).join('. ')

      // The same text is heard again only when something about it has changed.
      setSaid((last) => (last === text ? `${text}\u00a0` : text))
      waiting.current.clear()
    }, PAUSE_MS)
  }, [])

  return [said, say]
}

// Where the view stood at each visit of the history. Kept for the tab, so that
// it also holds when a page is loaded anew.

const STORED = 'admin.scroll'
const PATIENCE_MS = 3000

const positions = new Map<string, number>(readStored())

/** Keeps where the view stands under a visit; returns how to stop that. */
export function followScroll(visit: string): () => void {
  const keep = () => positions.set(visit, window.scrollY)
  const store = () => writeStored([...positions])

  window.addEventListener('scroll', keep, { passive: true })
  window.addEventListener('pagehide', store)

  return () => {
    window.removeEventListener('scroll', keep)
    window.removeEventListener('pagehide', store)
  }
}

/**
 * Brings the view back to where it stood, as soon as the page inside `content`
 * is long enough for that. Gives up when the person scrolls first, or when the
 * page stays short; returns how to give up earlier. False when the visit is new.
 */
export function restoreScroll(
  visit: string,
  content: Node
): (() => void) | false {
  const top = positions.get(visit)

  if (top === undefined) return false
  const attempt = () => {
    const room = document.documentElement.scrollHeight - window.innerHeight

    if (room < top) return
    stop()
    window.scrollTo(0, top)
  }

  const observer = new MutationObserver(attempt)
  const timer = window.setTimeout(() => stop(), PATIENCE_MS)
  const stop = () => {
    observer.disconnect()
    window.clearTimeout(timer)
    window.removeEventListener('wheel', stop)
    window.removeEventListener('touchmove', stop)
    window.removeEventListener('keydown', stop)
  }

  observer.observe(content, { childList: true, subtree: true })
  window.addEventListener('wheel', stop, { passive: true })
  window.addEventListener('touchmove', stop, { passive: true })
  window.addEventListener('keydown', stop)
  attempt()

  return stop
}

function readStored(): Array<[string, number]> {
  try {
    return JSON.parse(window.sessionStorage.getItem(STORED) ?? '[]')
  } catch {
    return []
  }
}

function writeStored(entries: Array<[string, number]>): void {
  try {
    window.sessionStorage.setItem(STORED, JSON.stringify(entries))
  } catch {
    // Without storage the view starts at the top after a reload.
  }
}

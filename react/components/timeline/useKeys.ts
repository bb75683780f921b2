import { useEffect, useRef } from 'react'

/** What the keys of a timeline do. */
export type KeyActions = {
  next: () => void
  previous: () => void
  nextFailure: () => void
  previousFailure: () => void
  search: () => void
  fold: () => void
  map: () => void
  /** Closes what is open; tells whether anything was. */
  dismiss: () => boolean
}

type Action = Exclude<keyof KeyActions, 'dismiss'>

// Signs and letters: whoever dictates or types by accident can do without them.
const LETTERS = new Map<string, Action>([
  ['j', 'next'],
  ['k', 'previous'],
  ['n', 'nextFailure'],
  ['p', 'previousFailure'],
  ['/', 'search'],
  ['f', 'fold'],
  ['?', 'map'],
])

const ARROWS = new Map<string, Action>([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
])

const FIELD =
  'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]'

/**
 * Listens to the keys of a timeline, while the focus is on the page around it,
 * on the log beside it, or nowhere; never in a field, and never to keys that
 * are held together with Ctrl, Alt or Meta.
 */
export function useKeys(actions: KeyActions, hasLetters: boolean) {
  const latest = useRef(actions)

  latest.current = actions

  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement

      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        !isMeant(target)
      ) {
        return
      }

      if (event.key === 'Escape') {
        if (latest.current.dismiss()) event.preventDefault()

        return
      }

      const action =
        (hasLetters ? LETTERS.get(event.key) : undefined) ??
        (target.closest('.om-logs') ? ARROWS.get(event.key) : undefined)

      if (!action) return
      event.preventDefault()
      latest.current[action]()
    }

    document.addEventListener('keydown', handle)

    return () => document.removeEventListener('keydown', handle)
  }, [hasLetters])
}

function isMeant(target: HTMLElement): boolean {
  if (target.closest(FIELD)) return false

  return (
    target === document.body ||
    target.closest('.om-panel') !== null ||
    (target.closest('.om-page') !== null &&
      target.closest('[role="dialog"]') === null)
  )
}

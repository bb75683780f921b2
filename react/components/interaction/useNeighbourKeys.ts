import { useEffect, useRef } from 'react'

import { areLettersOn } from '../timeline/useLetterKeys'

type Neighbours = {
  previous?: string
  next?: string
  onOpen: (to: string) => void
}

/** Goes to the interaction before by [ and to the one after by ]. */
export function useNeighbourKeys(neighbours: Neighbours) {
  const latest = useRef(neighbours)

  latest.current = neighbours

  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const { previous, next, onOpen } = latest.current
      const to =
        event.key === '[' ? previous : event.key === ']' ? next : undefined

      if (!to || event.defaultPrevented || isTaken(event) || !areLettersOn()) {
        return
      }

      event.preventDefault()
      onOpen(to)
    }

    document.addEventListener('keydown', handleKey)

    return () => document.removeEventListener('keydown', handleKey)
  }, [])
}

/** Whether the key means something else where it was pressed. */
function isTaken(event: KeyboardEvent): boolean {
  // Many keyboards have the brackets behind AltGr, which tells as Ctrl and Alt.
  const isCommand =
    (event.ctrlKey || event.altKey || event.metaKey) &&
    !event.getModifierState('AltGraph')

  return (
    isCommand ||
    (event.target instanceof HTMLElement &&
      event.target.closest(
        'input, textarea, select, [contenteditable], [role=dialog]'
      ) !== null)
  )
}

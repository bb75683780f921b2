import { useMemo, useRef } from 'react'

/** A function that stays the same and does what the latest one does. */
export function useStable<Argument>(
  act: (argument: Argument) => void
): (argument: Argument) => void {
  const latest = useRef(act)

  latest.current = act

  return useMemo(() => (argument: Argument) => latest.current(argument), [])
}

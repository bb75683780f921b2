import { useEffect, useState } from 'react'

/** A part of the app that is loaded when it is first needed. */
export type Loaded<T> = { part?: T; hasFailed: boolean }

/** Loads a part of the app. `load` has to stay the same function. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ hasFailed: false })

  useEffect(() => {
    let isWanted = true

    load().then(
      (part) => isWanted && setState({ part, hasFailed: false }),
      () => isWanted && setState({ hasFailed: true })
    )

    return () => {
      isWanted = false
    }
  }, [load])

  return state
}

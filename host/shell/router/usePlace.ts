import { useEffect, useState } from 'react'
import type { Place } from './history'
import { currentPlace, listen } from './history'

/** The address of the page, followed as it changes. */
export function usePlace(): Place {
  const [place, setPlace] = useState(currentPlace)

  useEffect(() => listen(() => setPlace(currentPlace())), [])

  return place
}

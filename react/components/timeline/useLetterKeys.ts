import { useCallback, useState } from 'react'

/** The name under which the browser remembers a person's choice. */
const STORED = 'offer-management.keys'

/** Whether single letters and signs are shortcuts, as the person chose. */
export function useLetterKeys(): [boolean, (areOn: boolean) => void] {
  const [areOn, setOn] = useState(areLettersOn)
  const choose = useCallback((on: boolean) => {
    setOn(on)
    try {
      window.localStorage.setItem(STORED, on ? 'on' : 'off')
    } catch (error) {
      // A browser that remembers nothing still does what was chosen.
    }
  }, [])

  return [areOn, choose]
}

/** What the person chose last. */
export function areLettersOn(): boolean {
  try {
    return window.localStorage.getItem(STORED) !== 'off'
  } catch (error) {
    return true
  }
}

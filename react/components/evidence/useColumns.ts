import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'

/** How many characters of code fit beside each other in an element. */
export function useColumns(element: RefObject<HTMLElement>): number {
  const [columns, setColumns] = useState(100)

  useLayoutEffect(() => {
    const measure = () => {
      if (!element.current) return
      const ruler = document.createElement('span')

      ruler.textContent = '0'.repeat(100)
      ruler.style.position = 'absolute'
      ruler.style.visibility = 'hidden'
      element.current.appendChild(ruler)
      const character = ruler.getBoundingClientRect().width / 100
      const style = window.getComputedStyle(element.current)
      const room =
        element.current.clientWidth -
        (parseFloat(style.paddingLeft) || 0) -
        (parseFloat(style.paddingRight) || 0)

      element.current.removeChild(ruler)
      if (character > 0) {
        setColumns(Math.max(20, Math.floor(room / character)))
      }
    }

    measure()
    window.addEventListener('resize', measure)

    return () => window.removeEventListener('resize', measure)
  }, [element])

  return columns
}

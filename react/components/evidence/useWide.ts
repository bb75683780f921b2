import { useEffect, useState } from 'react'

// Two columns of the page need so much; see .om-panel in evidence.global.css.
const WIDE = '(min-width: 1100px)'

/** Whether a log has room beside the timeline. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => window.matchMedia(WIDE).matches)

  useEffect(() => {
    const media = window.matchMedia(WIDE)
    const update = () => setWide(media.matches)

    update()
    // Older browsers know no addEventListener here.
    media.addListener(update)

    return () => media.removeListener(update)
  }, [])

  return isWide
}

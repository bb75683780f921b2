import React, { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

type Props = {
  /** What is drawn, as plain text: another text may need more lines. */
  text: string
  /** How many lines are shown at most. */
  lines: number
  /** Shows all of the text elsewhere; offered when the lines do not hold it. */
  onReadAll: () => void
  children: ReactNode
}

/** A text of a few lines at most. */
export function ClampedText({ text, lines, onReadAll, children }: Props) {
  const element = useRef<HTMLSpanElement>(null)
  const [isCut, setCut] = useState(false)

  useLayoutEffect(() => {
    const measure = () => {
      if (!element.current) return
      const { scrollHeight, clientHeight } = element.current

      setCut(scrollHeight > clientHeight + 1)
    }

    let frame = 0

    // Parts of the page that follow the width have done so by the next frame.
    const handleResize = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    }

    measure()
    window.addEventListener('resize', handleResize)

    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', handleResize)
    }
  }, [text, lines])

  return (
    <span className="om-clamped">
      <span
        ref={element}
        dir="auto"
        className="om-clamped__text"
        style={{ WebkitLineClamp: lines }}
      >
        {children}
      </span>
      {isCut && (
        <button type="button" className="om-clamped__more" onClick={onReadAll}>
          <FormattedMessage id="admin/offer-management.timeline.row.readAll" />
        </button>
      )}
    </span>
  )
}

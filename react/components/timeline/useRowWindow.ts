import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import type { RowWindow } from '../../model/rowWindow'
import { isLeap, rowWindow } from '../../model/rowWindow'

/** What a row takes until one has been drawn and measured. */
const GUESSED_ROW_PX = 64

/** Who leaps through a table looks at it once it has rested for this long. */
const REST_MS = 80

/** The rows to draw, and the height that stands for each of the others. */
export type DrawnRows = RowWindow & { rowHeightPx: number }

type State = DrawnRows & {
  /** How wide the table was when its rows were measured. */
  widthPx?: number
}

/**
 * Which rows of a long table to draw, as whatever it stands in is scrolled.
 * `body` holds the drawn rows, marked with `data-row` and all of one height,
 * and blocks in the place of the others.
 */
export function useRowWindow(
  body: RefObject<HTMLElement>,
  count: number
): DrawnRows {
  const [drawn, setDrawn] = useState<State>(() => ({
    ...rowWindow(count, GUESSED_ROW_PX, 0, window.innerHeight),
    rowHeightPx: GUESSED_ROW_PX,
  }))

  const isLeaping = useRef(false)

  const update = () => {
    if (!body.current) return
    const row = body.current.querySelector('[data-row]')
    const { top, width: widthPx } = body.current.getBoundingClientRect()

    setDrawn((last) => {
      // Measured once for each layout: two rows that differ by a hair would
      // else be drawn in turn for ever.
      const rowHeightPx =
        (last.widthPx !== widthPx && row?.getBoundingClientRect().height) ||
        last.rowHeightPx

      const next = rowWindow(
        count,
        rowHeightPx,
        top,
        window.innerHeight,
        isLeaping.current
      )

      return next.from === last.from &&
        next.to === last.to &&
        rowHeightPx === last.rowHeightPx
        ? last
        : { ...next, rowHeightPx, widthPx: row ? widthPx : undefined }
    })
  }

  // What is drawn may turn out higher than guessed: measured before it is seen.
  useLayoutEffect(update)

  useEffect(() => {
    let lastTopPx = topOf(body)
    let rest: ReturnType<typeof setTimeout> | undefined

    const handleRest = () => {
      isLeaping.current = false
      update()
    }

    const handleScroll = () => {
      const topPx = topOf(body)

      isLeaping.current = isLeap(lastTopPx, topPx, window.innerHeight)
      lastTopPx = topPx
      update()
      if (rest) clearTimeout(rest)
      if (isLeaping.current) rest = setTimeout(handleRest, REST_MS)
    }

    // Scrolling does not bubble: caught on its way down, wherever it happens.
    document.addEventListener('scroll', handleScroll, true)
    window.addEventListener('resize', update)

    return () => {
      if (rest) clearTimeout(rest)
      document.removeEventListener('scroll', handleScroll, true)
      window.removeEventListener('resize', update)
    }
    // `update` differs by `count` alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [count])

  // The table may have shrunk since the window was reckoned.
  const to = Math.min(drawn.to, count)

  return { ...drawn, from: Math.min(drawn.from, to), to }
}

function topOf({ current }: RefObject<HTMLElement>): number {
  return current ? current.getBoundingClientRect().top : 0
}

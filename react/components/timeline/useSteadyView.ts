import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'

import { drawnRow, firstRowInView } from './rowsInView'
import { scrollerOf } from './scroller'

/** The row that is read, and where it stands in the window. */
type Anchor = { key: string; topPx: number; position: number }

/**
 * Keeps what is being read in its place while rows come above it. When one of
 * the `wishes` changes, the reader asked for other rows or another place, and
 * nothing is kept.
 */
export function useSteadyView(
  body: RefObject<HTMLElement>,
  rows: unknown[],
  positionOf: (key: string) => number,
  wishes: unknown[]
) {
  const anchor = useRef<Anchor>()
  const last = useRef({ rows, wishes })

  useLayoutEffect(() => {
    const before = last.current

    last.current = { rows, wishes }
    if (!body.current) return

    if (
      anchor.current &&
      before.rows !== rows &&
      before.wishes.every((wish, index) => wish === wishes[index])
    ) {
      const scroller = scrollerOf(body.current)
      const movedPx = distanceOf(body.current, anchor.current, positionOf)

      // At its very top the page is read, not yet the rows.
      if (scroller.scrollTop > 0 && Math.abs(movedPx) >= 1) {
        scroller.scrollTop += movedPx
      }
    }

    anchor.current = anchorOf(body.current)
  })

  useEffect(() => {
    const remember = () => {
      if (body.current) anchor.current = anchorOf(body.current)
    }

    document.addEventListener('scroll', remember, true)

    return () => document.removeEventListener('scroll', remember, true)
  }, [body])
}

function anchorOf(body: HTMLElement): Anchor | undefined {
  const row = firstRowInView(body)

  return (
    row && {
      key: row.dataset.key as string,
      topPx: row.getBoundingClientRect().top,
      position: placeOf(row),
    }
  )
}

/** How far the row that was read has moved, drawn or not. */
function distanceOf(
  body: HTMLElement,
  anchor: Anchor,
  positionOf: (key: string) => number
): number {
  const row = drawnRow(body, anchor.key)

  if (row) return row.getBoundingClientRect().top - anchor.topPx

  const some = body.querySelector<HTMLElement>('[data-key]')
  const position = positionOf(anchor.key)

  if (!some || position === -1) return 0

  const { top, height } = some.getBoundingClientRect()

  return top + (position - placeOf(some)) * height - anchor.topPx
}

function placeOf(row: HTMLElement): number {
  return Number(row.getAttribute('aria-rowindex')) - 2
}

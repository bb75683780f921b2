import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'

import { drawnRow } from './rowsInView'

/** A row to which the reader is taken; each object is one journey. */
export type Destination = {
  /** Key of the row. */
  key: string
  /** The focus goes there too. */
  takesFocus: boolean
  /** The row comes to the middle even when it can be seen already. */
  isCentered?: boolean
}

/** Takes the reader to a row, as soon as it is drawn. */
export function useDestination(
  body: RefObject<HTMLElement>,
  destination: Destination | undefined
) {
  const reached = useRef<Destination>()

  useLayoutEffect(() => {
    if (!destination || reached.current === destination || !body.current) return
    const row = drawnRow(body.current, destination.key)

    if (!row) return
    reached.current = destination
    row.scrollIntoView({
      block: isNear(row) && !destination.isCentered ? 'nearest' : 'center',
    })
    if (destination.takesFocus) {
      row
        .querySelector<HTMLElement>('[data-main]')
        ?.focus({ preventScroll: true })
    }
  })
}

// A row just beyond the edge is brought in; one from afar comes to the middle.
function isNear(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect()

  return bottom > -200 && top < window.innerHeight + 200
}

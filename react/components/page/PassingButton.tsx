import type { ComponentProps, MouseEvent } from 'react'
import React from 'react'
import { Button } from 'vtex.styleguide'

type Props = ComponentProps<typeof Button>

/** What makes an element take the focus of such a button that stands in it. */
export const FOCUS_HEIR = { 'data-focus-heir': true, tabIndex: -1 } as const

/**
 * A button that is gone once it has worked. Its focus goes to the part of the
 * page around it, where a browser would drop it to the top of the page.
 */
export function PassingButton({ onClick, ...button }: Props) {
  const handleClick = (event: MouseEvent) => {
    event.currentTarget
      .closest<HTMLElement>('[data-focus-heir]')
      ?.focus({ preventScroll: true })
    onClick?.(event)
  }

  return <Button {...button} onClick={handleClick} />
}

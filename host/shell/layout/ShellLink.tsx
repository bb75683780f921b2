import React from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { go } from '../router/history'

type Props = {
  to: string
  children: ReactNode
  className?: string
  current?: 'page' | 'true'
  onFollow?: () => void
}

/** A link between pages. Asked for a new tab or window, the browser follows it. */
export function ShellLink({
  to,
  children,
  className,
  current,
  onFollow,
}: Props) {
  const handleClick = (event: MouseEvent) => {
    const wantsOwn =
      event.ctrlKey || event.metaKey || event.shiftKey || event.altKey

    if (event.button !== 0 || wantsOwn) return
    event.preventDefault()
    go(to)
    onFollow?.()
  }

  return (
    <a
      href={to}
      className={className}
      aria-current={current}
      onClick={handleClick}
    >
      {children}
    </a>
  )
}

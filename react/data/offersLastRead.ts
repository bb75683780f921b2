import { useRef } from 'react'

import type { Read } from './useRead'

/**
 * Leaves what was read last of `thing` standing while another part of it is
 * on its way, so that a list does not vanish at each turn of its pages.
 */
export function useLastRead<T>(thing: string, read: Read<T>): Read<T> {
  const last = useRef<{ thing: string; value?: T }>({ thing })

  if (last.current.thing !== thing) last.current = { thing }
  if (read.value !== undefined) last.current.value = read.value

  return { ...read, value: last.current.value }
}

import { useMemo } from 'react'

import type { Interaction } from '../../model/interaction'
import type { Silence, SignsOfLife } from '../../model/timeline/silence'
import { signsOfLife, silence } from '../../model/timeline/silence'
import type { Timeline } from '../../model/timeline/timeline'
import { useNow } from './useNow'

const CLOSED: SignsOfLife = {}

/**
 * How quiet an open interaction is, now or when it was saved. Undefined for a
 * closed one, and without all of its logs: before they have come, and in a file
 * that keeps some alone, nobody can say.
 */
export function useSilence(
  interaction: Pick<Interaction, 'startDate' | 'closedAt'>,
  { logs, isComplete }: Pick<Timeline, 'logs' | 'isComplete'>,
  savedAt?: string
): Silence | undefined {
  const isOpen = interaction.closedAt === undefined
  const now = useNow(isOpen && savedAt === undefined)
  const signs = useMemo(
    () => (isOpen ? signsOfLife(logs) : CLOSED),
    [isOpen, logs]
  )

  if (!isOpen || !isComplete) return undefined

  return silence(
    Date.parse(interaction.startDate),
    signs,
    savedAt === undefined ? now : Date.parse(savedAt)
  )
}

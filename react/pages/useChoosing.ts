import { useEffect, useState } from 'react'

import type { TimelineView } from '../model/timelineView'

/**
 * Whether the reader is choosing a log to compare the open one with, and a way
 * to begin and to end that. It ends by itself with a choice, and when another
 * log is opened.
 */
export function useChoosing({
  logId,
  withId,
}: Pick<TimelineView, 'logId' | 'withId'>): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(false)

  useEffect(() => setOn(false), [logId, withId])

  return [isOn && logId !== undefined, setOn]
}

import { useCallback, useMemo, useRef } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { toQueryString } from '../model/offerQueryString'
import type { TimelineView } from '../model/timelineView'
import { readTimelineView, writeTimelineView } from '../model/timelineView'

export type TimelineAddress = {
  view: TimelineView
  /** `isPassing` takes the place of the last change instead of following it. */
  change: (change: Partial<TimelineView>, isPassing?: boolean) => void
  /** The absolute address that shows a log as it is shown now. */
  linkOf: (logId: string) => string
}

/** The view of a timeline, which stands in the address of its page. */
export function useTimelineAddress(): TimelineAddress {
  const { query, setQuery } = useRuntime()
  const view = useMemo(() => readTimelineView(query), [query])
  const latest = useRef({ view, setQuery })

  latest.current = { view, setQuery }

  const change = useCallback(
    (part: Partial<TimelineView>, isPassing = false) => {
      const next = { ...latest.current.view, ...part }

      // Two changes may come before the page is drawn anew.
      latest.current.view = next
      latest.current.setQuery(writeTimelineView(next), { replace: isPassing })
    },
    []
  )

  const linkOf = useCallback(
    (logId: string) => {
      const { origin, pathname } = window.location

      return (
        origin +
        pathname +
        toQueryString({
          ...query,
          ...writeTimelineView({ ...view, logId, withId: undefined }),
        })
      )
    },
    [query, view]
  )

  return { view, change, linkOf }
}

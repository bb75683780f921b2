import React, { useMemo } from 'react'

import type { Log } from '../../model/log'
import { signsOfLife, silence } from '../../model/timeline/silence'
import type { Follow } from '../../model/timeline/timeline'
import { FollowSwitch } from './FollowSwitch'
import { OpenNote } from './OpenNote'
import { useNow } from './useNow'

type Props = {
  startMs: number
  logs: Log[]
  /** Before all logs have come, nobody can say how quiet it is. */
  isComplete: boolean
  follow?: Follow
}

/** What there is to know of an interaction that is still open. */
export function LiveBar({ startMs, logs, isComplete, follow }: Props) {
  const now = useNow()
  const signs = useMemo(() => signsOfLife(logs), [logs])

  return (
    <div className="om-live">
      {isComplete && <OpenNote {...silence(startMs, signs, now)} />}
      {follow && <FollowSwitch follow={follow} now={now} />}
    </div>
  )
}

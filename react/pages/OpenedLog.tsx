import React, { useMemo } from 'react'

import { AttemptComparison } from '../components/evidence/AttemptComparison'
import { LogPanel } from '../components/evidence/LogPanel'
import type { ShownTimeline } from '../components/timeline/useTimelineRows'
import type { Interaction } from '../model/interaction'
import { inOrder, positionOfLog } from '../model/timeline/logPosition'
import { previousOfAgent } from '../model/timeline/previousOfAgent'
import { firstAtLeast } from '../model/timeline/steps'
import type { Timeline } from '../model/timeline/timeline'
import type { TimelineAddress } from './useTimelineAddress'

type Props = TimelineAddress & {
  interaction: Interaction
  timeline: Timeline
  content: ShownTimeline
  /** Position of the log among all. */
  opened: number
  onStep: (by: 1 | -1) => void
  onClose: () => void
  onCompareEnd: () => void
  /** Lets the reader choose a log to compare with. */
  onChoose: () => void
}

/** The log that the address names, alone or beside the one to compare it with. */
export function OpenedLog(props: Props) {
  const { interaction, timeline, content, opened, view, change } = props
  const { logs } = timeline
  const { shown, waits } = content
  const log = logs[opened]
  const other = logs[positionOfLog(logs, view.withId)]
  const previous = useMemo(() => previousOfAgent(logs, opened), [logs, opened])

  if (other && other !== log) {
    const [left, right] = inOrder(log, other)

    return (
      <AttemptComparison
        interaction={interaction}
        left={left}
        right={right}
        onClose={props.onCompareEnd}
      />
    )
  }

  return (
    <LogPanel
      interaction={interaction}
      log={log}
      position={{ index: firstAtLeast(shown, opened), count: shown.length }}
      onStep={props.onStep}
      onClose={props.onClose}
      onCompare={
        previous === undefined
          ? undefined
          : () => change({ withId: logs[previous].id })
      }
      onChoose={logs.length > 1 && !view.isPlain ? props.onChoose : undefined}
      linkOfLog={props.linkOf(log.id)}
      waitMs={waits.before[opened]}
      sinceStartMs={Math.max(0, log.at - Date.parse(interaction.startDate))}
    />
  )
}

import React from 'react'

import type { InteractionKey } from '../../model/interaction'
import type { Log } from '../../model/log'
import { LogAside } from './LogAside'
import { LogEvidence } from './LogEvidence'
import { LogFacts } from './LogFacts'
import { LogWindow } from './LogWindow'
import { PanelHead } from './PanelHead'
import { useWide } from './useWide'

import './evidence.global.css'

type Props = {
  interaction: InteractionKey
  log: Log
  /** Among the logs that are shown, from 0. */
  position: { index: number; count: number }
  onStep: (by: 1 | -1) => void
  onClose: () => void
  /** With the previous log of its agent; absent when there is none. */
  onCompare?: () => void
  /** Lets the reader choose a log to compare with; absent when there is none. */
  onChoose?: () => void
  /** Absolute address that opens this log. */
  linkOfLog: string
  /** Since the log before; absent for the first. */
  waitMs?: number
  sinceStartMs: number
}

/**
 * One log, all of it, with the call behind it: beside the timeline where the
 * window is wide, above the page where it is not.
 */
export function LogPanel(props: Props) {
  const { interaction, log, onClose } = props
  const isWide = useWide()
  const body = (
    <>
      <PanelHead {...props} />
      <LogFacts {...props} />
      <LogEvidence interaction={interaction} log={log} />
    </>
  )

  return isWide ? (
    <LogAside logId={log.id} onClose={onClose}>
      {body}
    </LogAside>
  ) : (
    <LogWindow onClose={onClose}>{body}</LogWindow>
  )
}

import type { RefObject } from 'react'

import { firstRowInView } from '../components/timeline/rowsInView'
import type { Cursor, CursorMoves } from '../components/timeline/useCursor'
import type { ShownTimeline } from '../components/timeline/useTimelineRows'
import type { Log } from '../model/log'
import { foldAt } from '../model/timeline/folds'
import { positionOfLog } from '../model/timeline/logPosition'
import { keyOfRow } from '../model/timeline/rows'
import { stepAmong } from '../model/timeline/steps'
import type { TimelineAddress } from './useTimelineAddress'

type Parts = TimelineAddress & {
  logs: Log[]
  content: ShownTimeline
  cursor: Cursor
  moves: CursorMoves
  /** What the rows are drawn in. */
  root: RefObject<HTMLElement>
}

export type TimelineSteps = {
  /** To a log by its position; with a log open, that one is open then. */
  goTo: (position: number, takesFocus: boolean) => void
  /** To the next or previous of some positions; beyond the last, to the first. */
  goAmong: (positions: number[], by: 1 | -1, takesFocus: boolean) => void
  /** From the open log to the next or previous one that is shown. */
  stepLog: (by: 1 | -1, takesFocus: boolean) => void
  /** What the keys do: from row to row, or with a log open from log to log. */
  stepRow: (by: 1 | -1) => void
}

/** How one goes from log to log. */
export function useTimelineSteps(parts: Parts): TimelineSteps {
  const { logs, content, cursor, moves, root, view, change } = parts
  const { rows, shown, folds } = content
  const keyAt = (position: number) =>
    keyOfRow(rows[position], (index) => logs[index].id)

  const goTo = (position: number, takesFocus: boolean) => {
    const { id } = logs[position]

    moves.toLog(id, foldAt(folds, position)?.key, takesFocus)
    if (view.logId) change({ logId: id, withId: undefined }, true)
  }

  const currentLog = () => {
    const key = view.logId ?? cursor.current
    const position = positionOfLog(logs, key && key.replace(/^fold-/, ''))

    return position === -1 ? undefined : position
  }

  const goAmong = (positions: number[], by: 1 | -1, takesFocus: boolean) => {
    const next =
      stepAmong(positions, currentLog(), by) ??
      stepAmong(positions, undefined, by)

    if (next !== undefined) goTo(next, takesFocus)
  }

  const stepLog = (by: 1 | -1, takesFocus: boolean) => {
    const next = stepAmong(shown, currentLog(), by)

    if (next !== undefined) goTo(next, takesFocus)
  }

  const stepRow = (by: 1 | -1) => {
    if (view.logId) {
      stepLog(by, !isBesideRows(root.current))

      return
    }

    const current = focusedKey() ?? cursor.current
    let position = rows.findIndex((_, index) => keyAt(index) === current)

    if (position === -1) {
      const seen = root.current && firstRowInView(root.current)?.dataset.key
      const first = rows.findIndex(({ kind }) => kind !== 'gap')

      // A result with many issues leaves no row in view.
      if (seen) moves.toRow(seen, true)
      else if (first !== -1) moves.toRow(keyAt(first), true)

      return
    }

    do position += by
    while (rows[position]?.kind === 'gap')
    if (rows[position]) moves.toRow(keyAt(position), true)
  }

  return { goTo, goAmong, stepLog, stepRow }
}

/** Key of the row that holds the focus. */
function focusedKey(): string | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-key]')

  return row ? row.dataset.key : undefined
}

/** Whether the focus is elsewhere, such as in the log beside the timeline. */
function isBesideRows(root: HTMLElement | null): boolean {
  const { activeElement } = document

  return (
    activeElement !== null &&
    activeElement !== document.body &&
    !root?.contains(activeElement)
  )
}

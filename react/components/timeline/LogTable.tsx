import React, { useMemo, useRef } from 'react'
import { FormattedMessage } from 'react-intl'

import type { Log } from '../../model/log'
import { drawnParts } from '../../model/timeline/drawnParts'
import type { Fold } from '../../model/timeline/folds'
import type { TimelineRow } from '../../model/timeline/rows'
import { positionOfLog } from '../../model/timeline/logPosition'
import { keyOfRow, rowOfLog } from '../../model/timeline/rows'
import type { Waits } from '../../model/timeline/waits'
import { FoldRow } from './FoldRow'
import { GapRow } from './GapRow'
import { LogRow } from './LogRow'
import type { Destination } from './useDestination'
import { useDestination } from './useDestination'
import { useRowWindow } from './useRowWindow'
import { useSteadyView } from './useSteadyView'

import './timeline.global.css'

/** What sets some logs apart from the others. */
export type Marks = {
  /** Key of the row to which the reader went last. */
  current?: string
  /** Id of the log that is shown beside the timeline. */
  open?: string
  /** One is to be chosen, to compare the open one with. */
  isChoosing: boolean
  /**
   * Whether a log matches from one position to before another; only where logs
   * that do not match are shown too.
   */
  hasMatch: (from: number, to: number) => boolean
  /** By position: the filters leave it out. */
  isOutside: (index: number) => boolean
  /** Ids of the logs that match in their evidence alone. */
  inEvidence: Set<string>
  /** What is searched for. */
  highlight: string
}

type Props = {
  logs: Log[]
  rows: TimelineRow[]
  waits: Waits
  startMs: number
  /** Whether each row is as high as the others, and few are drawn. */
  isEven: boolean
  marks: Marks
  /** Where the reader is taken. */
  destination?: Destination
  /** Changes whenever other rows are shown because the reader wants it. */
  viewKey: string
  onOpen: (log: Log) => void
  onToggleFold: (fold: Fold) => void
  onCompareFold: (fold: Fold) => void
}

const COLUMNS = ['logs', 'date', 'description', 'agent', 'evidence'] as const

/** The logs as a table; of a long one, only the rows around what is seen. */
export function LogTable(props: Props) {
  const { logs, rows, isEven, marks, destination, viewKey } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const keyAt = (position: number) =>
    keyOfRow(rows[position], (index) => logs[index].id)

  const drawn = useRowWindow(body, rows.length)
  const { from, to } = isEven ? drawn : { from: 0, to: rows.length }
  const { current } = marks
  const kept = useMemo(
    () =>
      isEven && current !== undefined ? positionOf(rows, logs, current) : -1,
    [isEven, rows, logs, current]
  )

  useDestination(body, destination)
  useSteadyView(body, rows, (key) => placeOf(rows, logs, key), [
    viewKey,
    destination,
  ])

  return (
    <table
      className={`om-logs ${isEven ? 'om-logs--even' : ''}`}
      aria-rowcount={rows.length + 1}
    >
      <caption className="om-hidden">
        <FormattedMessage id="admin/offer-management.timeline.caption" />
      </caption>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={`om-logs__${column}`}>
              <FormattedMessage
                id={`admin/offer-management.timeline.column.${column}`}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {drawnParts(rows.length, from, to, kept).map((part) =>
          'row' in part ? (
            <Row key={keyAt(part.row)} {...props} position={part.row} />
          ) : (
            <tr
              key={`before-${part.before}`}
              aria-hidden
              className="om-logs__gap"
            >
              <td
                colSpan={COLUMNS.length}
                style={{ height: part.gap * drawn.rowHeightPx }}
              />
            </tr>
          )
        )}
      </tbody>
    </table>
  )
}

function Row(props: Props & { position: number }) {
  const { logs, rows, waits, startMs, isEven, marks, position } = props
  const row = rows[position]

  if (row.kind === 'gap') {
    return (
      <GapRow
        waitMs={row.waitMs}
        position={position}
        columns={COLUMNS.length}
      />
    )
  }

  const index = row.kind === 'log' ? row.index : row.fold.from
  const log = logs[index]
  const shared = {
    position,
    waitMs: waits.before[index],
    sinceStartMs: Math.max(0, log.at - startMs),
    isLongest: waits.longest === index,
    highlight: marks.highlight,
  }

  if (row.kind === 'fold') {
    const { from, to } = row.fold
    const { longest = -1 } = waits

    return (
      <FoldRow
        {...shared}
        longestMs={
          !row.isOpen && longest > from && longest < to
            ? waits.before[longest]
            : undefined
        }
        fold={row.fold}
        first={log}
        isOpen={row.isOpen}
        shown={row.shown}
        isMatch={marks.hasMatch(from, to)}
        isCurrent={marks.current === `fold-${row.fold.key}`}
        onToggle={props.onToggleFold}
        onCompare={props.onCompareFold}
      />
    )
  }

  const { fold } = row

  return (
    <LogRow
      {...shared}
      log={log}
      isEven={isEven}
      attempt={fold && index - fold.from + 1}
      attempts={fold && fold.to - fold.from}
      isOpen={marks.open === log.id}
      isCurrent={marks.current === log.id}
      isMatch={marks.hasMatch(index, index + 1)}
      isInEvidence={marks.inEvidence.has(log.id)}
      isOutside={marks.isOutside(index)}
      isChoice={marks.isChoosing && marks.open !== log.id}
      onOpen={props.onOpen}
    />
  )
}

function positionOf(rows: TimelineRow[], logs: Log[], key: string): number {
  return rows.findIndex(
    (row) => keyOfRow(row, (index) => logs[index].id) === key
  )
}

/** Position of a row, or of the one that shows its log now. */
function placeOf(rows: TimelineRow[], logs: Log[], key: string): number {
  const position = positionOf(rows, logs, key)

  return position === -1
    ? rowOfLog(rows, positionOfLog(logs, key.replace(/^fold-/, '')))
    : position
}

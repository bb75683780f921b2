import React, { useEffect, useRef } from 'react'
import { FormattedMessage } from 'react-intl'

import type { Log } from '../../model/log'
import type { LogPages } from '../../model/logPages'
import { logAt } from '../../model/logPages'
import { LogRow } from './LogRow'
import { useRowWindow } from './useRowWindow'

import './timeline.global.css'

type Props = {
  logs: LogPages
  total: number
  /** Whether other logs are on their way in place of these. */
  isBusy: boolean
  /** Asks for the logs from position `from` to before `to`. */
  onWant: (from: number, to: number) => void
  /** Opens a log with its evidence. */
  onOpen: (log: Log) => void
}

/** Up to here all rows are drawn, each as high as its text. */
const ALL_AT_ONCE = 60

/** Rows read ahead on either side, so that neither eye nor Tab meets a gap. */
const AHEAD = 50

/** What is passed by faster than this need not be read. */
const PASSING_BY_MS = 60

const COLUMNS = ['logs', 'date', 'description', 'agent', 'evidence'] as const

/** The logs as a table; of a long one, only the rows around what is seen. */
export function LogTable({ logs, total, isBusy, onWant, onOpen }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = useRowWindow(body, total)
  const isEven = total > ALL_AT_ONCE
  const { from, to } = isEven ? rows : { from: 0, to: total }

  useEffect(() => {
    const timer = setTimeout(
      () => onWant(from - AHEAD, to + AHEAD),
      PASSING_BY_MS
    )

    return () => clearTimeout(timer)
  }, [onWant, from, to])

  return (
    <table
      className={`om-logs ${isEven ? 'om-logs--even' : ''}`}
      aria-rowcount={total + 1}
      aria-busy={isBusy}
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
        <Gap rows={from} rowHeightPx={rows.rowHeightPx} />
        {positions(from, to).map((position) => {
          const log = logAt(logs, position)

          return log ? (
            <LogRow
              key={position}
              log={log}
              position={position}
              isEven={isEven}
              onOpen={onOpen}
            />
          ) : (
            <PendingRow key={position} position={position} />
          )
        })}
        <Gap rows={total - to} rowHeightPx={rows.rowHeightPx} />
      </tbody>
    </table>
  )
}

/** Stands in the place of rows that are not drawn. */
function Gap({ rows, rowHeightPx }: { rows: number; rowHeightPx: number }) {
  if (rows === 0) return null

  return (
    <tr aria-hidden className="om-logs__gap">
      <td colSpan={COLUMNS.length} style={{ height: rows * rowHeightPx }} />
    </tr>
  )
}

/** Stands in the place of a log that is on its way. */
function PendingRow({ position }: { position: number }) {
  return (
    <tr
      data-row
      aria-rowindex={position + 2}
      aria-busy
      className="om-logs__pending"
    >
      <td colSpan={COLUMNS.length}>
        <span aria-hidden className="om-logs__bar" />
        <span className="om-hidden">
          <FormattedMessage id="admin/offer-management.timeline.row.loading" />
        </span>
      </td>
    </tr>
  )
}

function positions(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

import React, { useRef } from 'react'
import { FormattedMessage } from 'react-intl'

import type { Log } from '../../model/log'
import { LogRow } from './LogRow'
import { useRowWindow } from './useRowWindow'

import './timeline.global.css'

type Props = {
  logs: Log[]
  /** Opens a log with its evidence. */
  onOpen: (log: Log) => void
}

/** Up to here all rows are drawn, each as high as its text. */
const ALL_AT_ONCE = 60

const COLUMNS = ['logs', 'date', 'description', 'agent', 'evidence'] as const

/** The logs as a table; of a long one, only the rows around what is seen. */
export function LogTable({ logs, onOpen }: Props) {
  const total = logs.length
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = useRowWindow(body, total)
  const isEven = total > ALL_AT_ONCE
  const { from, to } = isEven ? rows : { from: 0, to: total }

  return (
    <table
      className={`om-logs ${isEven ? 'om-logs--even' : ''}`}
      aria-rowcount={total + 1}
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
          return (
            <LogRow
              key={position}
              log={logs[position]}
              position={position}
              isEven={isEven}
              onOpen={onOpen}
            />
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

function positions(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

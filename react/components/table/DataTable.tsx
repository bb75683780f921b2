import React from 'react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'

import { SortableHeader } from './SortableHeader'

import './table.global.css'

/** A column of a table whose rows are `Row`s. */
export type Column<Row> = {
  key: string
  label: string
  /** Share of the table's width, such as `40%`; narrow screens ignore it. */
  width: string
  /** Absent when the table cannot be ordered by it. */
  sort?: { direction?: 'asc' | 'desc'; onSort: () => void }
  /** Whether its cells head their row: in a card they bear no label. */
  isHead?: boolean
  cell: (row: Row) => ReactNode
}

type Props<Row> = {
  /** Read aloud as the table's name. */
  label: string
  columns: Array<Column<Row>>
  rows: Row[]
  rowKey: (row: Row) => string
  /** Whether other rows are on their way. */
  isBusy?: boolean
}

/**
 * A table that turns into a stack of cards on a narrow screen. A link of class
 * `om-table__open` inside a row covers all of the row.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, rowKey, isBusy = false } = props
  const intl = useIntl()
  const sortBy = columns.some((column) => column.sort)
    ? intl.formatMessage({ id: 'admin/offer-management.table.sortBy' })
    : undefined

  return (
    <table className="om-table" aria-busy={isBusy}>
      <caption className="om-hidden">{label}</caption>
      <thead>
        <tr data-label={sortBy}>
          {columns.map((column) =>
            column.sort ? (
              <SortableHeader
                key={column.key}
                label={column.label}
                width={column.width}
                direction={column.sort.direction}
                onSort={column.sort.onSort}
              />
            ) : (
              <th key={column.key} scope="col" style={{ width: column.width }}>
                {column.label}
              </th>
            )
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td
                key={column.key}
                data-label={column.isHead ? undefined : column.label}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

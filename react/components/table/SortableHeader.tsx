import React from 'react'
import { IconCaretDown, IconCaretUp } from 'vtex.styleguide'

type Props = {
  label: string
  width: string
  /** Absent while the table is ordered by something else. */
  direction?: 'asc' | 'desc'
  onSort: () => void
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const

/** The header of a column by which the table can be ordered. */
export function SortableHeader({ label, width, direction, onSort }: Props) {
  const Icon = direction === 'asc' ? IconCaretUp : IconCaretDown

  return (
    <th
      scope="col"
      style={{ width }}
      aria-sort={direction ? ARIA_SORT[direction] : 'none'}
    >
      <button type="button" className="om-table__sort" onClick={onSort}>
        {label}
        <span
          aria-hidden
          className={direction ? 'om-table__arrow' : 'om-table__arrow--idle'}
        >
          <Icon size={10} />
        </span>
      </button>
    </th>
  )
}

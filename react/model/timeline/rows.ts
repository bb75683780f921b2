import type { Fold } from './folds'
import { foldAt } from './folds'
import type { Waits } from './waits'
import { isIdle } from './waits'

/** A row of the timeline. Positions are those of logs among all logs. */
export type TimelineRow =
  | { kind: 'log'; index: number; fold?: Fold }
  | { kind: 'fold'; fold: Fold; isOpen: boolean; shown: number }
  | { kind: 'gap'; before: number; waitMs: number }

type Parts = {
  /** Positions of the logs to show, ascending. */
  shown: number[]
  folds: Fold[]
  /** Keys of the folds whose attempts are shown each. */
  openFolds: Set<string>
  waits: Waits
}

/**
 * The rows that show these logs. A fold takes the place of its attempts; open,
 * it stands above them. Of a fold with a single attempt to show, that attempt
 * alone is left. A gap stands before the log that ended it.
 */
export function timelineRows({
  shown,
  folds,
  openFolds,
  waits,
}: Parts): TimelineRow[] {
  const rows: TimelineRow[] = []
  const pushGap = (before: number) => {
    const waitMs = waits.before[before]

    if (waitMs !== undefined && isIdle(waitMs, waits.medianMs)) {
      rows.push({ kind: 'gap', before, waitMs })
    }
  }

  let position = 0

  while (position < shown.length) {
    const index = shown[position]
    const fold = foldAt(folds, index)
    let end = position + 1

    if (fold) while (end < shown.length && shown[end] < fold.to) end += 1

    if (fold && end - position > 1) {
      const isOpen = openFolds.has(fold.key)

      if (!isOpen) pushGap(index)
      rows.push({ kind: 'fold', fold, isOpen, shown: end - position })
      if (!isOpen) position = end
    }

    for (; position < end; position += 1) {
      pushGap(shown[position])
      rows.push({ kind: 'log', index: shown[position], fold })
    }
  }

  return rows
}

/** The row where a log is found: its own, or the closed fold that holds it. */
export function rowOfLog(rows: TimelineRow[], index: number): number {
  let low = 0
  let high = rows.length - 1
  let found = -1

  while (low <= high) {
    const middle = Math.floor((low + high) / 2)

    if (firstLogOf(rows[middle]) <= index) {
      found = middle
      low = middle + 1
    } else {
      high = middle - 1
    }
  }

  const row = rows[found]

  if (!row || row.kind === 'gap') return -1
  if (row.kind === 'log') return row.index === index ? found : -1

  return index < row.fold.to ? found : -1
}

/** Tells rows apart, also while others come before them. */
export function keyOfRow(row: TimelineRow, idAt: (index: number) => string) {
  if (row.kind === 'fold') return `fold-${row.fold.key}`

  return row.kind === 'log' ? idAt(row.index) : `gap-${idAt(row.before)}`
}

// A gap ends with its log and stands before it; an open fold stands before its
// first attempt.
function firstLogOf(row: TimelineRow): number {
  if (row.kind === 'gap') return row.before

  return row.kind === 'log' ? row.index : row.fold.from
}

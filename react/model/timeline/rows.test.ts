import fc from 'fast-check'

import { logOf } from '../../testing/logOf'
import { foldRetries } from './folds'
import type { TimelineRow } from './rows'
import { rowOfLog, timelineRows } from './rows'
import { waitsOf } from './waits'

const HOUR = 3600000

const busy = { type: 'warning', agent: 'API', description: 'busy' } as const

/** One info, three attempts, one success, an idle hour, one info. */
const LOGS = [
  logOf({ seq: 1, at: 0 }),
  logOf({ seq: 2, at: 1000, ...busy }),
  logOf({ seq: 3, at: 2000, ...busy }),
  logOf({ seq: 4, at: 3000, ...busy }),
  logOf({ seq: 5, at: 4000, type: 'success', agent: 'API' }),
  logOf({ seq: 6, at: HOUR }),
]

const FOLDS = foldRetries(LOGS, false)

const rowsOf = (shown: number[], open: string[] = [], folds = FOLDS) =>
  timelineRows({
    shown,
    folds,
    openFolds: new Set(open),
    waits: waitsOf(LOGS),
  })

const told = (rows: TimelineRow[]) =>
  rows.map((row) => {
    if (row.kind === 'log') return row.index

    return row.kind === 'gap' ? 'gap' : `${row.shown} folded`
  })

const ALL = [0, 1, 2, 3, 4, 5]

test('a fold takes the place of its attempts, an idle time has a row', () => {
  expect(told(rowsOf(ALL))).toEqual([0, '3 folded', 4, 'gap', 5])
})

test('an open fold stands above each of its attempts', () => {
  expect(told(rowsOf(ALL, ['log-2']))).toEqual([
    0,
    '3 folded',
    1,
    2,
    3,
    4,
    'gap',
    5,
  ])
})

test('without folds each log has a row', () => {
  expect(told(rowsOf(ALL, [], []))).toEqual([0, 1, 2, 3, 4, 'gap', 5])
})

test('a fold counts those of its attempts that are to be shown', () => {
  expect(told(rowsOf([1, 3, 5]))).toEqual(['2 folded', 'gap', 5])
})

test('a single attempt to be shown stands for itself', () => {
  expect(told(rowsOf([2, 4]))).toEqual([2, 4])
})

test('every log that is shown is found in a row that shows it, no other is', () => {
  fc.assert(
    fc.property(fc.subarray(ALL), fc.boolean(), (shown, isOpen) => {
      const rows = rowsOf(shown, isOpen ? ['log-2'] : [])

      ALL.forEach((index) => {
        const row = rows[rowOfLog(rows, index)]

        if (shown.indexOf(index) === -1) {
          expect(row === undefined || row.kind === 'fold').toBe(true)
        } else if (row.kind === 'fold') {
          expect(row.isOpen).toBe(false)
          expect(index).toBeGreaterThanOrEqual(row.fold.from)
          expect(index).toBeLessThan(row.fold.to)
        } else {
          expect(row).toMatchObject({ kind: 'log', index })
        }
      })
    })
  )
})

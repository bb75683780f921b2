import fc from 'fast-check'

import { logOf } from '../../testing/logOf'
import type { Log } from '../log'
import { foldAt, foldRetries } from './folds'

/** Logs one second apart. */
const logs = (...parts: Array<Partial<Log>>) =>
  parts.map((part, index) =>
    logOf({ seq: index + 1, at: index * 1000, ...part })
  )

const busy = (attempt: number): Partial<Log> => ({
  type: 'warning',
  agent: 'API',
  description: `Attempt ${attempt}: busy`,
})

const outcome = (last: Partial<Log>[], isOpen = false) =>
  foldRetries(logs(busy(1), busy(2), ...last), isOpen)[0].outcome

test('similar warnings of one agent in a row are attempts at one thing', () => {
  expect(
    foldRetries(
      logs({}, busy(1), busy(2), busy(3), { type: 'success', agent: 'API' }),
      false
    )
  ).toEqual([
    { key: 'log-2', from: 1, to: 4, outcome: 'succeeded', durationMs: 2000 },
  ])
})

test.each<[string, Partial<Log>]>([
  ['another agent', { ...busy(2), agent: 'Other' }],
  ['another type', { ...busy(2), type: 'failure' }],
  ['another text', { ...busy(2), description: 'Timed out' }],
])('a log of %s between them keeps them apart', (_, between) => {
  expect(foldRetries(logs(busy(1), between, busy(3)), false)).toEqual([])
})

test('a warning by itself stays as it is', () => {
  expect(foldRetries(logs({}, busy(1), {}), false)).toEqual([])
})

test('the next log of the same agent tells what came of it', () => {
  const other = { type: 'success', agent: 'Other' } as const

  expect(outcome([other, { type: 'failure', agent: 'API' }])).toBe('failed')
  expect(outcome([other, { type: 'success', agent: 'API' }])).toBe('succeeded')
  expect(outcome([{ type: 'info', agent: 'API' }])).toBe('wentOn')
  expect(outcome([{ ...busy(3), description: 'Timed out' }])).toBe('wentOn')
})

test('each of many folds is told by the log of its agent that comes next', () => {
  const folds = foldRetries(
    logs(
      ...[busy(1), busy(2), { ...busy(1), agent: 'B' }],
      ...[{ ...busy(2), agent: 'B' }, { type: 'success', agent: 'B' } as const],
      ...[busy(1), busy(2), { type: 'failure', agent: 'API' } as const]
    ),
    false
  )

  expect(folds.map((fold) => fold.outcome)).toEqual([
    'wentOn',
    'succeeded',
    'failed',
  ])
})

test('without one it goes on while the interaction is open, else it has stopped', () => {
  const other = { type: 'success', agent: 'Other' } as const

  expect(outcome([other], true)).toBe('stillTrying')
  expect(outcome([other], false)).toBe('stopped')
})

test('attempts that tell a day alone took nobody knows how long', () => {
  const [fold] = foldRetries(
    logs({ ...busy(1), isDateOnly: true }, busy(2)),
    false
  )

  expect(fold.durationMs).toBeUndefined()
})

test('every log is in one fold at most, and found in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(busy(1), { ...busy(1), agent: 'B' }, {})),
      (parts) => {
        const folds = foldRetries(logs(...parts), false)

        parts.forEach((_, index) => {
          const holding = folds.filter(
            ({ from, to }) => from <= index && index < to
          )

          expect(holding.length).toBeLessThanOrEqual(1)
          expect(foldAt(folds, index)).toBe(holding[0])
        })
      }
    )
  )
})

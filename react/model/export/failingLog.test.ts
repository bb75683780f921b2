import type { Log } from '../log'
import { failingLogOf } from './failingLog'

const DATE = '2026-11-20T09:15:05.000Z'

const log = (parts: Partial<Log>): Log => ({
  id: 'A',
  seq: 1,
  type: 'failure',
  at: Date.parse(DATE),
  isDateOnly: false,
  description: 'Refused',
  agent: 'Connector',
  hasEvidence: false,
  errors: [{ code: 'CTLG-006.X', description: 'Too long' }],
  ...parts,
})

const issue = { code: 'CTLG-006.X', date: DATE, description: 'Too long' }

test('an issue was reported by the last log of its date that names its code', () => {
  const logs = [
    log({ id: 'early', at: 1 }),
    log({ id: 'first' }),
    log({ id: 'second' }),
    log({ id: 'other', errors: [{ code: 'PRICE-001', description: '' }] }),
    log({ id: 'late', at: Date.parse(DATE) + 1 }),
  ]

  expect(failingLogOf(issue, logs)?.id).toBe('second')
})

test('a failure that lists no error is found by its own words', () => {
  const logs = [
    log({ id: 'bare', errors: [] }),
    log({ errors: [], description: 'Else' }),
  ]

  expect(
    failingLogOf({ ...issue, code: 'NTMAP-001', description: 'Refused' }, logs)
      ?.id
  ).toBe('bare')
})

test('while the log has not come, there is none', () => {
  expect(failingLogOf(issue, [])).toBeUndefined()
})

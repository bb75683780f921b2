import type { Log } from './log'
import { logAt, missingPages, NO_LOGS, withPage } from './logPages'

const log = (id: string): Log => ({
  id,
  type: 'info',
  date: '2026-11-20T09:15:00.000Z',
  description: '',
  agent: '',
  hasEvidence: false,
})

const page = (number: number, total = 2000) => ({
  logs: Array.from({ length: 100 }, (_, index) => log(`${number}-${index}`)),
  total,
})

test('a log is found at its position', () => {
  const logs = withPage(NO_LOGS, 3, page(3))

  expect(logAt(logs, 300)?.id).toBe('3-0')
  expect(logAt(logs, 399)?.id).toBe('3-99')
  expect(logAt(logs, 299)).toBeUndefined()
  expect(logAt(logs, 400)).toBeUndefined()
})

test('only pages that are not there are missing', () => {
  const logs = withPage(withPage(NO_LOGS, 0, page(0)), 2, page(2))

  expect(missingPages(logs, 0, 100)).toEqual([])
  expect(missingPages(logs, 90, 310)).toEqual([1, 3])
  expect(missingPages(logs, 100, 101)).toEqual([1])
})

test('nothing is missing before the first log and behind the last', () => {
  const logs = withPage(NO_LOGS, 0, page(0, 150))

  expect(missingPages(logs, -50, 1000)).toEqual([1])
  expect(missingPages(withPage(NO_LOGS, 0, page(0, 100)), 0, 1000)).toEqual([])
})

test('while the total is unknown, the first page is missing', () => {
  expect(missingPages(NO_LOGS, 0, 1)).toEqual([0])
})

test('a timeline that has grown since has its newest total', () => {
  expect(
    withPage(withPage(NO_LOGS, 0, page(0, 150)), 1, page(1, 170)).total
  ).toBe(170)
})

import type { OfferSummary } from './offerSummary'
import { summaryParts, syncedPercent } from './offerSummary'

const summary: OfferSummary = {
  total: 652,
  isTotalExact: true,
  atLeast: [],
  synced: 160,
  sending: 132,
  error: 360,
  unavailable: 9,
}

test('24.54 per hundred is told as 25', () => {
  expect(syncedPercent(summary)).toBe(25)
})

test('without offers nothing is synced', () => {
  expect(
    syncedPercent({ ...summary, total: 0, synced: 0, sending: 0, error: 0 })
  ).toBe(0)
})

test('the bar is made of the total, unavailable offers aside', () => {
  const parts = summaryParts(summary)

  expect(parts.map((part) => part.status)).toEqual([
    'synced',
    'sending',
    'error',
  ])
  expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(652)
})

test('the share that is synced is told of a total that was counted no further, as long as each status was', () => {
  const counted = { ...summary, total: 600, isTotalExact: false }

  expect(syncedPercent(counted)).toBe(25)
  expect(syncedPercent({ ...counted, atLeast: ['error'] })).toBeUndefined()
})

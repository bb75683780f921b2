import { summaryParts, syncedPercent } from './offerSummary'

const summary = {
  total: 652,
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
    syncedPercent({ total: 0, synced: 0, sending: 0, error: 0, unavailable: 3 })
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

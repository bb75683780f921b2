import type { OfferStatus } from './offer'

/** How many of the listed offers are in each status. */
export type OfferSummary = {
  total: number
  /** False when there are at least `total`. */
  isTotalExact: boolean
  synced: number
  sending: number
  error: number
  /** Outside the total. */
  unavailable: number
  /** The statuses that at least as many offers have as were counted. */
  atLeast: OfferStatus[]
}

/** One part of the summary bar. */
export type SummaryPart = {
  status: 'synced' | 'sending' | 'error'
  count: number
  /** False when there are at least so many. */
  isExact: boolean
}

/** Synced offers per hundred, as a whole number; 0 when there is no offer, and absent when not all were counted. */
export function syncedPercent(summary: OfferSummary): number | undefined {
  const parts = summaryParts(summary)
  const total = parts.reduce((sum, { count }) => sum + count, 0)

  if (!parts.every(({ isExact }) => isExact)) return undefined

  return total === 0 ? 0 : Math.round((summary.synced * 100) / total)
}

/** The parts of the summary in the order of the bar, the empty ones included. */
export function summaryParts(summary: OfferSummary): SummaryPart[] {
  const statuses = ['synced', 'sending', 'error'] as const

  return statuses.map((status) => ({
    status,
    count: summary[status],
    isExact: summary.atLeast.indexOf(status) === -1,
  }))
}

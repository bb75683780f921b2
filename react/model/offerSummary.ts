/** How many of the listed offers are in each status. */
export type OfferSummary = {
  total: number
  synced: number
  sending: number
  error: number
  /** Outside the total. */
  unavailable: number
}

/** One part of the summary bar. */
export type SummaryPart = {
  status: 'synced' | 'sending' | 'error'
  count: number
}

/** Synced offers per hundred, as a whole number; 0 when there is no offer. */
export function syncedPercent(summary: OfferSummary): number {
  return summary.total === 0
    ? 0
    : Math.round((summary.synced * 100) / summary.total)
}

/** The parts of the summary in the order of the bar, the empty ones included. */
export function summaryParts(summary: OfferSummary): SummaryPart[] {
  return [
    { status: 'synced', count: summary.synced },
    { status: 'sending', count: summary.sending },
    { status: 'error', count: summary.error },
  ]
}

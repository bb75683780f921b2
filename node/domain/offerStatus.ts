/** Where an offer stands on its channel, and the rule that decides it. */

export const OFFER_STATUSES = [
  'sending',
  'synced',
  'error',
  'unavailable',
] as const

export type OfferStatus = (typeof OFFER_STATUSES)[number]

/** What decides the status of an offer. */
export type StatusFacts = {
  /** Whether the latest closed interaction said that the offer is unavailable. */
  readonly discarded: boolean
  readonly openErrors: number
  /**
   * What the latest closed interaction with a word on it said: its explicit
   * `synced` or `sending`, or `synced` by its success. Null before the first.
   */
  readonly standing: 'synced' | 'sending' | null
}

/** The status of an offer (domain rule 4). */
export function offerStatus(facts: StatusFacts): OfferStatus {
  if (facts.discarded) return 'unavailable'
  if (facts.openErrors > 0) return 'error'

  return facts.standing ?? 'sending'
}

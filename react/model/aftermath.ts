import type { Origin, Result } from './offerInteractionsQuery'

/** What became of errors after the failure that reported them. */
export type Fate =
  'stillOpen' | 'beingRetried' | 'replaced' | 'unknown' | 'fixed'

/** An interaction, as others refer to it. */
export type InteractionRef = {
  id: string
  startDate: string
  /** Absent while it is open. */
  closedAt?: string
  origin: Origin
  result: Result
}

export type Aftermath = {
  fate: Fate
  /** What retries, replaced or fixed it; absent when none did or none can be read. */
  by?: InteractionRef
}

/** Whether some of these ended otherwise than the others, or by another hand. */
export function fatesDiffer(aftermaths: Aftermath[]): boolean {
  const [first, ...others] = aftermaths

  return others.some(
    ({ fate, by }) => fate !== first.fate || by?.id !== first.by?.id
  )
}

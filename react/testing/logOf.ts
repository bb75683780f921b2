import type { Log } from '../model/log'

/** A log as the pages have it; its id tells the number of its arrival. */
export function logOf(parts: Partial<Log> = {}): Log {
  const seq = parts.seq ?? 1

  return {
    id: `log-${seq}`,
    seq,
    type: 'info',
    at: Date.UTC(2026, 10, 20, 9, 15, seq),
    isDateOnly: false,
    description: 'Price added to the queue',
    agent: 'Amazon connector',
    hasEvidence: false,
    errors: [],
    ...parts,
  }
}

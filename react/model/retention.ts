const DAY_MS = 24 * 60 * 60 * 1000

/** Whole days until an interaction expires; 0 on its last day and after. */
export function daysLeft(expiresAt: string, now: number): number {
  return Math.max(0, Math.floor((Date.parse(expiresAt) - now) / DAY_MS))
}

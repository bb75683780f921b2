const DAY_MS = 24 * 60 * 60 * 1000

/** Days until an interaction expires, to the nearest; 0 on its last day and after. */
export function daysLeft(expiresAt: string, now: number): number {
  const leftMs = Date.parse(expiresAt) - now

  return leftMs < DAY_MS ? 0 : Math.round(leftMs / DAY_MS)
}

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** For how long an interaction can be read after its registration. */
const KEPT_MS = 10 * DAY_MS

/** How long something lasts yet, in whole minutes. */
export type TimeLeft = {
  days: number
  hours: number
  minutes: number
  isLastDay: boolean
}

/** Until an interaction expires; undefined once it has. */
export function timeLeft(expiresAt: string, now: number): TimeLeft | undefined {
  const leftMs = Date.parse(expiresAt) - now

  if (leftMs <= 0) return undefined

  return {
    days: Math.floor(leftMs / DAY_MS),
    hours: Math.floor((leftMs % DAY_MS) / HOUR_MS),
    minutes: Math.floor((leftMs % HOUR_MS) / MINUTE_MS),
    isLastDay: leftMs < DAY_MS,
  }
}

/**
 * When an interaction was registered, which its id tells even after it is gone;
 * undefined for what is no such id.
 */
export function registeredAt(interactionId: string): string | undefined {
  if (!/^[0-9A-F]{12}7[0-9A-F]{19}$/i.test(interactionId)) return undefined
  const date = new Date(parseInt(interactionId.slice(0, 12), 16))

  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

/** When an interaction that was registered then is or was deleted. */
export function expiryOf(registered: string): string {
  return new Date(Date.parse(registered) + KEPT_MS).toISOString()
}

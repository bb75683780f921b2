/** The first look at what may have happened comes after this. */
export const SHORTEST_DELAY_MS = 2000

const LONGEST_DELAY_MS = 30000

/**
 * How long to wait before the next look at an open interaction: twice as long
 * after each that brought nothing or failed, at most half a minute; news begin
 * anew.
 */
export function nextDelayMs(lastMs: number, broughtNews: boolean): number {
  return broughtNews
    ? SHORTEST_DELAY_MS
    : Math.min(lastMs * 2, LONGEST_DELAY_MS)
}

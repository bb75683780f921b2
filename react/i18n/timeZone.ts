/** The name under which the Admin remembers a person's time zone. */
export const STORED_TIME_ZONE = 'offer-management.tz'

/**
 * The time zone of all dates: the first of what the address asks for and what
 * was chosen before that is one, else the browser's.
 */
export function chooseTimeZone(
  asked: string | undefined,
  stored: string | null | undefined
): string {
  return [asked, stored].find(isTimeZone) ?? browserTimeZone()
}

/** What was chosen before; nothing when the browser refuses to remember. */
export function storedTimeZone(): string | null {
  try {
    return window.localStorage.getItem(STORED_TIME_ZONE)
  } catch (error) {
    return null
  }
}

/** Keeps a choice for next time; undefined forgets it. A browser that refuses does neither. */
export function storeTimeZone(timeZone: string | undefined) {
  try {
    if (timeZone) window.localStorage.setItem(STORED_TIME_ZONE, timeZone)
    else window.localStorage.removeItem(STORED_TIME_ZONE)
  } catch (error) {
    // The address keeps the choice from page to page all the same.
  }
}

// An abbreviation such as BRT says less than GMT-3, but a browser that does not
// know of distances throws at being asked for one.
const OFFSET = knowsOffsets() ? 'shortOffset' : 'short'

/** The name of a zone with its distance to UTC at an instant: `America/Bogota (GMT-5)`. */
export function nameTimeZone(
  timeZone: string,
  locale: string,
  at: Date
): string {
  if (timeZone === 'UTC') return timeZone

  const options = { timeZone, timeZoneName: OFFSET } as const
  const parts = new Intl.DateTimeFormat(locale, options).formatToParts(at)
  const offset = parts.filter((part) => part.type === 'timeZoneName')[0]?.value

  return offset ? `${timeZone} (${offset})` : timeZone
}

function knowsOffsets(): boolean {
  try {
    return Boolean(
      new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset' })
    )
  } catch (error) {
    return false
  }
}

/** The zone that the browser runs in. */
export function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** Whether a browser can write dates in it. */
export function isTimeZone(zone: string | null | undefined): zone is string {
  if (!zone) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch (error) {
    return false
  }
}

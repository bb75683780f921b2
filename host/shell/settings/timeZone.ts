// The shell's side of the choice of a time zone. The pages read the same
// address parameter and the same stored setting: both are the contract.
import { readSetting, writeSetting } from './storage'

const STORED = 'offer-management.tz'

export const TIME_ZONE_PARAMETER = 'tz'

/** Where the stores of VTEX's largest markets are. */
const NAMED = [
  'UTC',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
  'America/New_York',
  'America/Bogota',
  'America/Mexico_City',
  'Europe/London',
  'Europe/Madrid',
]

/** The zone of all dates: the address decides, then what was chosen before, then the browser. */
export function currentTimeZone(address: string | undefined): string {
  return [address, readSetting(STORED)].find(isTimeZone) ?? browserTimeZone()
}

export function rememberTimeZone(zone: string): void {
  writeSetting(STORED, zone)
}

/** The zones to choose from: the browser's first, and always the current one. */
export function timeZoneChoices(current: string): string[] {
  return [...new Set([browserTimeZone(), ...NAMED, current])]
}

/** Distance to UTC at this moment, such as `GMT-3`. */
export function offsetOf(zone: string, language: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(at)

  return parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
}

function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function isTimeZone(zone: string | null | undefined): zone is string {
  if (!zone) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

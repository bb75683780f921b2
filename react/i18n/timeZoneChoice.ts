import { browserTimeZone, isTimeZone } from './timeZone'

/** All zones that the browser can name; few where it does not tell them. */
export function namedTimeZones(): string[] {
  const { supportedValuesOf } = Intl as typeof Intl & {
    supportedValuesOf?: (key: 'timeZone') => string[]
  }

  return supportedValuesOf?.('timeZone') ?? [browserTimeZone(), ...FEW]
}

// Where the stores of VTEX's largest markets are.
const FEW = [
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
  'America/Bogota',
  'America/Mexico_City',
  'America/New_York',
  'Europe/Lisbon',
  'Europe/London',
  'Europe/Madrid',
]

/**
 * The zone that somebody means by a text: its name in any case, with spaces
 * for underscores and without accents, or its city alone when one zone has it.
 */
export function findTimeZone(
  typed: string,
  zones: string[]
): string | undefined {
  const sought = plain(typed)

  if (sought === '') return undefined
  const exact = zones.find((zone) => plain(zone) === sought)

  if (exact) return exact
  const ofCity = zones.filter((zone) => {
    const name = plain(zone)

    return name.slice(name.lastIndexOf('/') + 1) === sought
  })

  if (ofCity.length === 1) return ofCity[0]

  // Names that are known but not listed, such as GMT or Etc/GMT+3.
  return isTimeZone(typed.trim()) ? typed.trim() : undefined
}

function plain(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[\s_]+/g, '_')
    .toLowerCase()
}

export type DurationUnit = 'day' | 'hour' | 'minute' | 'second' | 'millisecond'

/** A length of time in its one or two greatest units, such as 2 h 10 min. */
export type DurationParts = Array<{ unit: DurationUnit; count: number }>

const SECOND_MS = 1000

const UNITS: Array<{ unit: DurationUnit; ms: number }> = [
  { unit: 'day', ms: 24 * 60 * 60 * SECOND_MS },
  { unit: 'hour', ms: 60 * 60 * SECOND_MS },
  { unit: 'minute', ms: 60 * SECOND_MS },
  { unit: 'second', ms: SECOND_MS },
]

/**
 * Tells a length of time as people do: below a second in milliseconds, below
 * ten seconds to the tenth, then in two units that follow each other, rounded
 * down. Nothing is shorter than 0 ms.
 */
export function durationParts(ms: number): DurationParts {
  if (ms < SECOND_MS) {
    return [{ unit: 'millisecond', count: Math.max(0, Math.floor(ms)) }]
  }

  if (ms < 10 * SECOND_MS) {
    return [{ unit: 'second', count: Math.floor(ms / 100) / 10 }]
  }

  const first = UNITS.findIndex((unit) => ms >= unit.ms)
  const greater = UNITS[first]
  const lesser = UNITS[first + 1]
  const count = Math.floor(ms / greater.ms)
  const rest = lesser ? Math.floor((ms % greater.ms) / lesser.ms) : 0
  const parts = [{ unit: greater.unit, count }]

  return rest > 0 ? [...parts, { unit: lesser.unit, count: rest }] : parts
}

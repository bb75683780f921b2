import type { Pair } from './httpMessage'

/** One part of a message as each of two attempts has it; absent when it has none. */
export type Compared = {
  name: string
  left?: string
  right?: string
}

/** Whether both attempts have the same. */
export function isSame({ left, right }: Compared): boolean {
  return left === right
}

/**
 * Puts the values of the same name beside each other, in order of first mention.
 * Names that occur several times are compared by all their values.
 */
export function comparePairs(
  left: Pair[],
  right: Pair[],
  ignoresCase: boolean
): Compared[] {
  const byName = new Map<string, Compared>()
  const add = ({ name, value }: Pair, side: 'left' | 'right') => {
    const key = ignoresCase ? name.toLowerCase() : name
    const known = byName.get(key) ?? { name }
    const before = known[side]

    byName.set(key, {
      ...known,
      [side]: before === undefined ? value : `${before}, ${value}`,
    })
  }

  left.forEach((pair) => add(pair, 'left'))
  right.forEach((pair) => add(pair, 'right'))

  return Array.from(byName.values())
}

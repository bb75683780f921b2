import { toPattern } from './occurrences'
import type { Work } from './work'

/** Where a text was found. */
export type Found = {
  /** In order; at most `MOST_FOUND`. */
  places: number[]
  /** Whether there are more than these. */
  isMore: boolean
}

/** Nobody steps through more. */
export const MOST_FOUND = 10000

const TURN = 400000

/** Looks for `wanted`, in any case, in a text of any length. */
export function* findAll(text: string, wanted: string): Work<Found> {
  const places: number[] = []

  if (!wanted) return { places, isMore: false }

  const overlap = wanted.length - 1

  for (let from = 0; from < text.length; from += TURN) {
    const piece = text.slice(from, from + TURN + overlap)
    const pattern = toPattern(wanted)
    let match = pattern.exec(piece)

    while (match && match.index < TURN) {
      if (places.length === MOST_FOUND) return { places, isMore: true }
      const last = places[places.length - 1]

      // One that lies across two pieces hides what overlaps it in the second.
      if (!(last + overlap >= from + match.index)) {
        places.push(from + match.index)
      }
      match = pattern.exec(piece)
    }
    yield
  }

  return { places, isMore: false }
}

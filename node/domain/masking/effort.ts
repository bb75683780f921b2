/**
 * Holds the work on one text to a multiple of its length, so that no text, were
 * it made for that, keeps the process busy. Counted, not timed: the same text
 * comes to the same end on every machine.
 */

/** Characters that may be looked at once more, for each character of a text. */
const FACTOR = 24
const AT_LEAST = 1_000_000

/** Texts of up to this many characters are read whole: the longest that a call can bring. */
export const MAX_LENGTH = 16 * 1024 * 1024

export class TooMuchWork extends Error {}

export class Effort {
  private left: number

  constructor(length: number) {
    this.left = Math.max(AT_LEAST, FACTOR * length)
  }

  /** @throws `TooMuchWork` when the text has had its share. */
  spend(characters: number): void {
    this.left -= characters

    if (this.left < 0) throw new TooMuchWork()
  }

  /** What was not spent. */
  get rest(): number {
    return this.left
  }
}

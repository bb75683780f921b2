/**
 * Runs of characters of one class. A pattern that takes a run of megabytes at
 * once exhausts the stack of the engine, so long ones are taken in pieces.
 */

const PIECE = 4096

/** A pattern for `runEnd`, of what stands between the brackets of a class. */
export function piecesOf(characters: string): RegExp {
  return new RegExp(`[${characters}]{1,${PIECE}}`, 'y')
}

/** Where the run that goes on at `at` ends. */
export function runEnd(text: string, at: number, pieces: RegExp): number {
  pieces.lastIndex = at

  let end = at

  while (pieces.test(text)) end = pieces.lastIndex

  return end
}

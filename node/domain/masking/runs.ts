/**
 * Runs of characters of one class. A pattern that takes a run of megabytes at
 * once exhausts the stack of the engine, so long ones are taken in pieces.
 */

/** Tells by its code whether a character of ASCII is of a class; no other is. */
export type CharSet = Uint8Array

/** Of what stands between the brackets of a class. */
export function charSet(characters: string): CharSet {
  const pattern = new RegExp(`[${characters}]`)

  return Uint8Array.from({ length: 128 }, (_, code) =>
    pattern.test(String.fromCharCode(code)) ? 1 : 0
  )
}

/**
 * Where the first run begins of so many characters at least, or what is left at
 * `from` of a run; -1 when there is none. Looks at few of the others: what is
 * not in the set cannot be within the run.
 */
export function findRun(
  text: string,
  set: CharSet,
  least: number,
  from = 0
): number {
  let start = from

  for (
    let end = start + least - 1;
    end < text.length;
    end = start + least - 1
  ) {
    let at = end

    while (at >= start && isIn(set, text.charCodeAt(at))) at -= 1

    if (at < start) return start
    start = at + 1
  }

  return -1
}

export function isIn(set: CharSet, code: number): boolean {
  return code < 128 && set[code] === 1
}

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

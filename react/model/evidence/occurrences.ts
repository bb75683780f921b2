/** A piece of a text, and whether it is what was looked for. */
export type Occurrence = { text: string; isMatch: boolean }

/** A text in pieces that join to it, at the places where `wanted` stands in any case. */
export function splitMatches(text: string, wanted: string): Occurrence[] {
  const places = matchesOf(text, wanted)
  const pieces: Occurrence[] = []
  let from = 0

  places.forEach((at) => {
    if (at > from) pieces.push({ text: text.slice(from, at), isMatch: false })
    pieces.push({ text: text.slice(at, at + wanted.length), isMatch: true })
    from = at + wanted.length
  })

  if (from < text.length) {
    pieces.push({ text: text.slice(from), isMatch: false })
  }

  return pieces
}

/** Where `wanted` stands in a text, in any case; places do not overlap. */
export function matchesOf(text: string, wanted: string): number[] {
  if (!wanted) return []

  const places: number[] = []
  const pattern = toPattern(wanted)
  let match = pattern.exec(text)

  while (match) {
    places.push(match.index)
    match = pattern.exec(text)
  }

  return places
}

/** Finds `wanted`, as it stands, in any case and wherever it occurs. */
export function toPattern(wanted: string): RegExp {
  // Changing the case of a text may change its length, and so the places in it:
  // a pattern compares character by character.
  return new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi')
}

/**
 * Looks for patterns of many names at once. The engine tries each name at each
 * place; here it does only where the first letters of one stand.
 */

/** A place in a text, the end exclusive. */
export type Place = { readonly start: number; readonly end: number }

/** The first at or behind a place; null when there is none. */
export type Search = (from: number) => Place | null

/** How a pattern begins: one letter or one of some, none of which may be left out. */
const BEGINNING = /^(?:(?:[a-z\d]|\[[^\]]*\])(?![?*{])){1,3}/
const GROUP = /^\(\?:([^()]*)\)/

/** Its small letters are others than those that the engine compares without regard to case. */
const ODD = /[\u017f\u0130]/

/** Each pattern begins with letters, or with a group of words that do. */
export function searchFor(
  patterns: readonly string[]
): (text: string) => Search {
  const source = patterns.join('|')
  const anywhere = new RegExp(source, 'giu')
  const here = new RegExp(source, 'iuy')
  const beginning = beginningOf(patterns)

  return (text) => {
    const small = text.toLowerCase()

    if (!beginning || small.length !== text.length || ODD.test(text)) {
      return (from) => placeOf(anywhere, text, from)
    }

    return (from) => {
      beginning.lastIndex = from

      for (
        let found = beginning.exec(small);
        found;
        found = beginning.exec(small)
      ) {
        const place = placeOf(here, text, found.index)

        if (place) return place
        beginning.lastIndex = found.index + 1
      }

      return null
    }
  }
}

function placeOf(pattern: RegExp, text: string, from: number): Place | null {
  pattern.lastIndex = from

  const found = pattern.exec(text)

  return found && { start: found.index, end: pattern.lastIndex }
}

/** Null when one of them begins with another letter than those of English. */
function beginningOf(patterns: readonly string[]): RegExp | null {
  const words = patterns.flatMap(
    (pattern) => GROUP.exec(pattern)?.[1].split('|') ?? pattern
  )
  const beginnings = new Set(
    words.map((word) => BEGINNING.exec(word.toLowerCase())?.[0] ?? '')
  )

  return beginnings.has('') ? null : new RegExp([...beginnings].join('|'), 'g')
}

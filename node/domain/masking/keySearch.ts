/**
 * Looks for patterns of many names at once. The engine tries each name at each
 * place; here it does only where the first letters of one stand.
 */
import { Grams } from './grams'

/** A place in a text, the end exclusive. */
export type Place = { readonly start: number; readonly end: number }

/** The first at or behind a place; null when there is none. */
export type Search = (from: number) => Place | null

/** How a pattern begins: letters, of which one may be one of some, and none may be left out. */
const BEGINNING =
  /^([a-z\d]{0,3}(?![?*{]))(?:\[([a-zà-ÿ]+)\](?![?*{])([a-z\d]*(?![?*{])))?/
const GROUP = /^\(\?:([^()]*)\)/

/** Letters that the engine takes for letters of English when it disregards case. */
const ODD = /[\u017f\u212a]/

/** Each pattern begins with letters, or with a group of words that do. */
export function searchFor(
  patterns: readonly string[]
): (text: string) => Search {
  const source = patterns.join('|')
  const anywhere = new RegExp(source, 'giu')
  const here = new RegExp(source, 'iuy')
  const beginnings = patterns.flatMap(beginningsOf)
  const grams = beginnings.includes('') ? null : new Grams([beginnings])

  return (text) => {
    if (!grams || ODD.test(text)) return (from) => placeOf(anywhere, text, from)

    return (from) => {
      for (
        let at = grams.firstIn(text, from);
        at >= 0;
        at = grams.firstIn(text, at + 1)
      ) {
        const place = placeOf(here, text, at)

        if (place) return place
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

/** The letters that its names begin with; none for a name that begins with other letters than those of English. */
function beginningsOf(pattern: string): string[] {
  const words = GROUP.exec(pattern)?.[1].split('|') ?? [pattern]

  return words.flatMap((word) => {
    const [, first = '', some = '', rest = ''] =
      BEGINNING.exec(word.toLowerCase()) ?? []

    return some ? [...some].map((one) => first + one + rest) : [first]
  })
}

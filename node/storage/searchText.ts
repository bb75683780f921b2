/**
 * Writes texts for searching in letters and digits alone, so that a filter can
 * hold any text, and finds parts of the written text exactly where there are
 * parts of the text:
 *
 * - a letter from a to z is itself;
 * - a unit of UTF-16 below 64 is `8` and two octal digits;
 * - any other unit is `9` and six octal digits, of which the first is 0 or 1;
 * - `97`, which is none of these, begins an id.
 *
 * Letters, `8` and `9` begin a unit and nothing else does, so that a part can
 * be found only where a unit begins, and can end only where one ends.
 */

const BEGINNING = '97'

/** The text, part of which can be searched for by `contains` with such a text. */
export function toSearchText(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    toUnit(text[index])
  ).join('')
}

/** The ids, each of which can be searched for by `contains` with the start of one. */
export function toSearchIds(ids: ReadonlyArray<string | null>): string {
  return ids.flatMap((id) => (id ? [startOfId(id)] : [])).join('')
}

/** What `toSearchIds` contains where an id starts with the text, in any case. */
export function startOfId(text: string): string {
  return BEGINNING + toSearchText(text.toLowerCase())
}

function toUnit(character: string): string {
  if (character >= 'a' && character <= 'z') return character

  const code = character.charCodeAt(0)

  return code < 64
    ? `8${code.toString(8).padStart(2, '0')}`
    : `9${code.toString(8).padStart(6, '0')}`
}

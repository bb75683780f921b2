/**
 * All places where a pattern fits, which has the flag `g` and fits no empty
 * text. Patterns are many and texts short: what `matchAll` makes anew for each
 * call costs more than the search.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []

  pattern.lastIndex = 0

  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
  }

  return found
}

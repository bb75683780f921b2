/**
 * Finds where a text stops being JSON. The engine's own messages quote the
 * text, which may hold what must not be repeated, and often name no place.
 */

type Kind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'scalar'

/** What may come next; with a question mark, the first of a list that may be empty. */
type Place = 'value' | 'value?' | 'name' | 'name?' | 'colon' | 'after'

const SPACE = /[ \t\n\r]*/y
const PLAIN = /[^"\\\u0000-\u001f]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Line and column, from 1, of the first token that is wrong or missing. */
export function findJsonFault(text: string): { line: number; column: number } {
  const before = text.slice(0, faultAt(text))
  const line = before.split('\n').length

  return { line, column: before.length - before.lastIndexOf('\n') }
}

function faultAt(text: string): number {
  const open: Kind[] = []
  let place: Place | null = 'value'
  let at = skip(SPACE, text, 0)

  while (at < text.length) {
    const token = tokenAt(text, at)

    place = token && step(place, token.kind, open)

    if (!token || !place) return at

    at = skip(SPACE, text, token.end)
  }

  return at
}

/** The place after the token; null when the token is wrong there. */
function step(place: Place, kind: Kind, open: Kind[]): Place | null {
  const inside = open[open.length - 1]
  const mayClose =
    (inside === '{' && (place === 'name?' || place === 'after')) ||
    (inside === '[' && (place === 'value?' || place === 'after'))

  if (mayClose && kind === (inside === '{' ? '}' : ']')) {
    open.pop()

    return 'after'
  }

  switch (place) {
    case 'after':
      return inside && kind === ',' ? (inside === '{' ? 'name' : 'value') : null
    case 'colon':
      return kind === ':' ? 'value' : null
    case 'name':
    case 'name?':
      return kind === 'string' ? 'colon' : null
    default:
      if (kind === 'string' || kind === 'scalar') return 'after'
      if (kind !== '{' && kind !== '[') return null
      open.push(kind)

      return kind === '{' ? 'name?' : 'value?'
  }
}

function tokenAt(text: string, at: number): { kind: Kind; end: number } | null {
  const char = text[at]

  if ('{}[],:'.includes(char)) return { kind: char as Kind, end: at + 1 }

  if (char === '"') {
    const end = endOfString(text, at)

    return end === null ? null : { kind: 'string', end }
  }

  const end = skip(SCALAR, text, at)

  return end > at ? { kind: 'scalar', end } : null
}

/** Null when the string does not end, or holds what no string may. */
function endOfString(text: string, start: number): number | null {
  let at = skip(PLAIN, text, start + 1)

  while (text[at] === '\\') {
    const next = skip(ESCAPE, text, at)

    if (next === at) return null
    at = skip(PLAIN, text, next)
  }

  return text[at] === '"' ? at + 1 : null
}

/** The position after what the pattern matches there, if anything. */
function skip(pattern: RegExp, text: string, at: number): number {
  // Most tokens have no space around them, and a body may have millions.
  if (pattern === SPACE && text[at] > ' ') return at

  pattern.lastIndex = at

  return at + (pattern.exec(text)?.[0].length ?? 0)
}

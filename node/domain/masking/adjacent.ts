/** Values that stand beside their key with no sign between that means one. */
import { KeyFinder } from './keys'
import { afterPrefix, Name } from './names'
import { WORD_END } from './reading'
import { SCHEME } from './told'
import { Extent, isQuote, quoted } from './values'

/** `["Authorization", "Bearer abc"]`, `set('token', 'abc')`. */
export function pairAfter(
  text: string,
  name: Name,
  keys: KeyFinder
): Extent | null {
  const comma = /\s{0,8},\s{0,40}/y

  comma.lastIndex = name.end + 1

  const at = comma.exec(text) ? afterPrefix(text, comma.lastIndex) : -1

  // After a colon it is a value, and what follows is the next key.
  const isValue = /[:=>]\s?$/.test(
    text.slice(Math.max(0, name.start - 3), name.start - 1)
  )

  if (isValue || at < 0 || !isQuote(text[at])) return null

  const value = quoted(text, at)
  const told = text.slice(value.start, value.end)
  const isPair = /^\s{0,40}[\])]/.test(
    text.slice(value.end + 1, value.end + 50)
  )
  const isWord = isPair
    ? /^(?:e-?mail|user(?:name)?|login|name|id)$/i
    : /^[a-z_-]{1,24}$/

  const isKey =
    /^[\w .-]{1,40}$/.test(told) &&
    !SCHEME.test(told) &&
    keys.kindOf(told, 'any value') !== null

  return isWord.test(told) || isKey ? null : value
}

/** `--password abc`, and columns parted by tabs. */
export function flagAfter(text: string, name: Name): Extent | null {
  const isFlag = /^--?\w/.test(text.slice(name.start, name.start + 3))
  const isColumn = /[\t\n]/.test(text[name.start - 1] ?? '\n')
  const gap = isFlag ? /[ \t]+|\0/y : isColumn ? /\t/y : null

  if (!gap) return null

  gap.lastIndex = name.end

  const [space] = gap.exec(text) ?? []

  if (space === undefined) return null

  const at = gap.lastIndex

  if (text[at] === '-' || at >= text.length) return null
  if (isQuote(text[at]) && space !== WORD_END) return quoted(text, at)

  const end = space === WORD_END || isColumn ? /[\t\r\n\0]/g : /[\s\0]/g

  end.lastIndex = at

  return { start: at, end: end.exec(text)?.index ?? text.length }
}

/** `password is abc`, where the word can hardly be one of a sentence. */
export function wordAfter(text: string, name: Name): Extent | null {
  const word =
    /[ \t]{1,3}(?:(?:is|was)[ \t])?["']?([\w+/=.~-]{12,512})(?=["'\s,;)\0]|$)/y

  word.lastIndex = name.end

  const [, value] = word.exec(text) ?? []

  if (!value || !/(?:\d.*){3}/.test(value) || !/(?:\p{L}.*){3}/u.test(value)) {
    return null
  }

  return { start: word.lastIndex - value.length, end: word.lastIndex }
}

/** `"Bearer " + "abc"`: the string that is joined to the one that ends here. */
export function goesOn(text: string, end: number): Extent | null {
  const join = /["'`]\s{0,8}[+.,&]{1,2}\s{0,8}(?=["'`])/y

  join.lastIndex = end

  return join.exec(text) ? quoted(text, join.lastIndex) : null
}

/** Values that stand beside their key with no sign between that means one. */
import { KeyFinder } from './keys'
import { afterPrefix, Name } from './names'
import { WORD_END } from './reading'
import { looksRandom, looksSecret, SCHEME } from './told'
import { Extent, isQuote, quoted } from './values'

const SCHEMED = /^(?:bearer|basic|token)[ \t]+\S+$/i

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
    // Few names of keys have digits, and values that have may end like one.
    /^[A-Za-z_ .-]{1,40}$/.test(told) &&
    !SCHEME.test(told) &&
    keys.kindOf(told, 'any value') !== null

  return isWord.test(told) || isKey ? null : value
}

/** What stands before a name at the beginning of its line and makes the next word its value. */
const DIRECTIVE =
  /(?:^|[\n"'`])[ \t]{0,16}(?:setenv|export|set|env|arg|#define|\w{0,12}_header|header set)[ \t]{1,8}$/i

/** `--password abc`, `setenv TOKEN abc`, and columns parted by tabs. */
export function flagAfter(text: string, name: Name): Extent | null {
  const isFlag = /^--?\w/.test(text.slice(name.start, name.start + 3))
  const isColumn = /[\t\n]/.test(text[name.start - 1] ?? '\n')
  const isDirective = DIRECTIVE.test(
    text.slice(Math.max(0, name.start - 32), name.start)
  )
  const gap = isFlag || isDirective ? /[ \t]+|\0/y : isColumn ? /\t/y : null

  if (!gap) return null

  gap.lastIndex = name.end

  const [space] = gap.exec(text) ?? []

  if (space === undefined) return null

  const at = gap.lastIndex

  if (text[at] === '-' || at >= text.length) return null
  if (isQuote(text[at]) && space !== WORD_END) return quoted(text, at)

  const end =
    space === WORD_END
      ? /[\t\r\n\0]/g
      : isColumn
        ? /[\t\r\n\0]|["'`](?=\s{0,8}[,}\])]|$)/g
        : /[\s\0]|\\[nrt]|["'`](?=\s{0,8}[,}\])]|$)/g

  end.lastIndex = at

  const to = end.exec(text)?.index ?? text.length

  // In a sentence that begins so more words follow.
  return isDirective && /^[ \t]{1,8}\w/.test(text.slice(to, to + 9))
    ? null
    : { start: at, end: to }
}

const NEXT_WORD =
  /[ \t]{1,3}(?:(?:is|was|é|es)[ \t])?["'(]?([\w+/=.~-]{12,512})(?=["'\s,;)\0]|$)/y

/** Some words between, of which the last may be followed by a sign. */
const LATER_WORD =
  /(?:[ \t]{1,3}[\p{L}'"()]{1,24}){0,4}[ \t]{0,3}[:=,]?[ \t]{1,3}["'(]?([\w+/=.~-]{12,512})(?=["'\s,;)\0]|$)/uy

/** `password is abc`, where the word can hardly be one of a sentence. */
export function wordAfter(text: string, name: Name): Extent | null {
  return (
    wordBy(
      NEXT_WORD,
      text,
      name,
      (value) => /(?:\d.*){3}/.test(value) && /(?:\p{L}.*){3}/u.test(value)
    ) ?? wordBy(LATER_WORD, text, name, looksRandom)
  )
}

function wordBy(
  pattern: RegExp,
  text: string,
  name: Name,
  isSecret: (word: string) => boolean
): Extent | null {
  pattern.lastIndex = name.end

  const [, found] = pattern.exec(text) ?? []
  const end = pattern.lastIndex
  const value = found?.replace(/[.]+$/, '')

  if (!value || !isSecret(value)) return null

  const start = end - found.length

  return { start, end: start + value.length }
}

/** `password 'abc'`, `proxy_set_header Authorization "Bearer abc"`. */
export function quotedAfter(
  text: string,
  name: Name,
  keys: KeyFinder
): Extent | null {
  const space = /(?:["']?[ \t]{1,8}(?:(?:is|was|é|es|like)[ \t])?|\()(?=["'])/iy

  space.lastIndex = name.end

  if (!space.exec(text)) return null

  const value = quoted(text, space.lastIndex)
  const told = text.slice(value.start, Math.min(value.end, value.start + 4096))
  const isWord = /^\S{4,}$/.test(told)
  const isPassword =
    keys.kindOf(text.slice(name.start, name.end), told) === 'PASSWORD'
  // Of two words in quotes the second is hardly the value of the first.
  const isSecret =
    isWord && ((isPassword && !isQuote(text[name.end])) || looksSecret(told))

  return isSecret || SCHEMED.test(told) ? value : null
}

/** `"Bearer " + "abc"`: the string that is joined to the one that ends here. */
export function goesOn(
  text: string,
  end: number,
  signs: '+.&' | '+.,&' = '+.,&'
): Extent | null {
  const join =
    signs === '+.&'
      ? /["'`]\s{0,8}[+.&]\s{0,40}(?=["'`])/y
      : /["'`]\s{0,8}[+.,&]{1,2}\s{0,8}(?=["'`])/y

  join.lastIndex = end

  return join.exec(text) ? quoted(text, join.lastIndex) : null
}

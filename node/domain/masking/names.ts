/** Names that may be keys, and what stands around them. */

/** A name that may be a key, by its place. */
export type Name = {
  readonly start: number
  readonly end: number
  /** Whether an escape before it tells that it stands in a string. */
  readonly inString: boolean
}

const MAX_NAME_LENGTH = 100
const NAME_CHAR = /[\p{L}\p{M}\p{N}_.$-]/u

/** The name of which this part was found. */
export function nameAround(text: string, from: number, to: number): Name {
  let start = from
  let end = to

  while (
    start > 0 &&
    from - start < MAX_NAME_LENGTH &&
    NAME_CHAR.test(text[start - 1])
  ) {
    start -= 1
  }

  while (
    end < text.length &&
    end - to < MAX_NAME_LENGTH &&
    NAME_CHAR.test(text[end])
  ) {
    end += 1
  }

  while (end > to && /[.-]/.test(text[end - 1])) end -= 1

  // "\nCookie: ..." in a string: the letter belongs to the escape.
  const inString =
    text[start - 1] === '\\' && start < from && /[nrt]/.test(text[start])

  return { start: inString ? start + 1 : start, end, inString }
}

/** Of a property of PHP its visibility stands behind the name. */
const OF_STRING =
  /["'`](?::(?:"[^"\r\n]{0,64}":)?(?:protected|private))?[\])]?\s{0,40}(=>|->|:=|:(?!:|\/\/)|[!=]==?(?=\s{0,8}["'`])|=(?!=))\s{0,200}/y

/** A variable may have its type before the sign; what is compared with or falls back to is a value as well. */
const OF_WORD =
  /\]?(?:\[\w{0,20}\])?[ \t]{0,40}(?:(?::[ \t]?[\w.<>[\]|]{1,40}[ \t])(=)(?=[ \t]["'`])|((?:[!=]==?|<-|\|\|=?|\?\?=?)(?=[ \t]{0,8}["'`])|==(?=\w)|=>|->|:=|:(?!:|\/\/)|=(?!=)))[ \t]{0,200}/y

export type Separator = { readonly sign: string; readonly end: number }

/** `: `, ` = `, ` => `, also behind what closes around the key. */
export function separatorAfter(
  text: string,
  name: Name,
  isWhole: boolean
): Separator | null {
  const pattern = isWhole ? OF_STRING : OF_WORD

  pattern.lastIndex = name.end

  const found = pattern.exec(text)
  const sign = found?.[1] ?? found?.[2]

  return sign ? { sign, end: pattern.lastIndex } : null
}

/** Behind `u`, `b`, `r`, `@`, `$` and `string(8)`, with which some languages begin a string. */
export function afterPrefix(text: string, at: number): number {
  const prefix = /(?:[ubrf]{1,2}|[@$]|string\(\d{1,9}\) )(?=["'])/iy

  prefix.lastIndex = at

  return prefix.exec(text) ? prefix.lastIndex : at
}

/** How far the line is indented, if nothing but that and what marks a line stands before; null: else. */
export function indentOf(text: string, at: number): number | null {
  let start = at

  while (start > 0 && at - start < 80 && !/[\r\n\0]/.test(text[start - 1])) {
    start -= 1
  }

  const [, indent, sign] =
    /^(?:\uFEFF)?([ \t]*)((?:[-*<>+][ \t]+|export[ \t]+|set[ \t]+|\[|\$)?)$/.exec(
      text.slice(start, at)
    ) ?? []

  if (indent === undefined) return null

  return indent.length + (sign.startsWith('- ') ? sign.length : 0)
}

/** Whether the name has a prefix of XML before it. */
export function isInTag(text: string, at: number): boolean {
  return /<[\w.-]{1,64}:$/.test(text.slice(Math.max(0, at - 66), at))
}

/**
 * Finds values whose key is itself a value: `{"name": "token", "value": "abc"}`
 * in both orders, `<param name="token" value="abc"/>`, parts of a form.
 */
import { Effort } from './effort'
import { line } from './lines'
import { Name } from './names'
import { balanced, Extent, isQuote, quoted } from './values'
import { attributesAfter, contentOf } from './xml'

type Value = Extent & { readonly quote?: number }

const HOLDS_NAME =
  /(?:name|key|type|field|header|param|parameter|property|id|nome|nombre|chave|campo|clave|variable|attribute)["'`]?\s{0,8}(:|=>?|>)\s{0,8}["'`]?$/i
const HOLDS_VALUE = /(?:value|val|valor|content|contents|data|text)$/i

const NAME_WINDOW = 48
const MAX_SIBLINGS = 24
const MAX_OBJECT = 1_000_000
const MAX_BRACKETS = 6

export function namedValues(
  text: string,
  name: Name,
  effort: Effort
): readonly Value[] {
  const before = text.slice(Math.max(0, name.start - NAME_WINDOW), name.start)
  const sign = HOLDS_NAME.exec(before)?.[1]

  if (!sign) return []
  if (sign === '>') return elementAfter(text, name)

  const found =
    sign === '='
      ? (partAfter(text, name) ?? attributeBeside(text, name))
      : (lineAfter(text, name) ??
        siblingAfter(text, name, effort) ??
        siblingBefore(text, name, effort))

  return found ? [found] : []
}

/** `<key>token</key><string>abc</string>`. */
function elementAfter(text: string, { end }: Name): readonly Value[] {
  const next = /<\/[\w:.-]{1,64}>\s{0,200}<[\w:.-]{1,64}(?:\s[^<>]{0,200})?>/y

  next.lastIndex = end

  if (!next.exec(text)) return []

  const close = text.indexOf('</', next.lastIndex)

  return [contentOf(text, next.lastIndex, close < 0 ? text.length : close)]
}

/** The part of a form: its headers end with an empty line, and it ends before `--`. */
function partAfter(text: string, { start, end }: Name): Value | null {
  if (
    !/form-data;[^\r\n]*$/i.test(text.slice(Math.max(0, start - 200), start))
  ) {
    return null
  }

  const headers = /["']?[^\r\n]{0,400}\r?\n(?:[^\r\n]{1,400}\r?\n){0,8}\r?\n/y

  headers.lastIndex = end

  if (!headers.exec(text)) return null

  const from = headers.lastIndex
  const close = /\r?\n--/g

  close.lastIndex = from

  return { start: from, end: close.exec(text)?.index ?? text.length }
}

/** `<param name="token" value="abc"/>`, or what the element holds. */
function attributeBeside(text: string, { start }: Name): Value | null {
  const window = Math.max(0, start - 4096)
  const from = window + text.slice(window, start).lastIndexOf('<')
  const tag = /<[\w:.-]{1,64}/y

  tag.lastIndex = Math.max(0, from)

  const [opening] = tag.exec(text) ?? []

  if (opening === undefined) return null

  const { attributes, end } = attributesAfter(text, tag.lastIndex)
  const value = attributes.find((attribute) => HOLDS_VALUE.test(attribute.name))

  if (value) return { start: value.start, end: value.end }
  // An input holds no text, and what follows it is not its value.
  if (text[end] !== '>' || /^<input$/i.test(opening)) return null

  const close = text.indexOf('</', end)

  return contentOf(text, end + 1, close < 0 ? text.length : close)
}

/** `- name: TOKEN`, and on the next line `value: abc`. */
function lineAfter(text: string, { end }: Name): Value | null {
  const next =
    /["']?[ \t]{0,200}\r?\n[ \t]{0,200}["']?(?:value|val|valor)["']?:[ \t]{0,200}/y

  next.lastIndex = end

  if (!next.exec(text)) return null

  const at = next.lastIndex

  return isQuote(text[at]) ? quoted(text, at) : line(text, at, 0, null)
}

/** What holds the value among the properties that follow in the same object. */
function siblingAfter(text: string, name: Name, effort: Effort): Value | null {
  const next =
    /["'`]?\s{0,200},\s{0,200}["'`]?([\w@$-]{1,64})["'`]?\s{0,8}(?::|=>?)\s{0,200}/y
  let at = name.end

  for (let count = 0; count < MAX_SIBLINGS; count += 1) {
    next.lastIndex = at

    const found = next.exec(text)

    if (!found) return null

    const start = next.lastIndex
    const value = valueAt(
      text,
      start,
      found.index + found[0].indexOf(found[1]) - 1
    )

    if (HOLDS_VALUE.test(found[1])) return value

    effort.spend(value.end - start)
    at = isQuote(text[start]) ? value.end + 1 : value.end
  }

  return null
}

/** What holds the value among the properties before, back to where the object begins. */
function siblingBefore(text: string, name: Name, effort: Effort): Value | null {
  const from = objectBefore(text, name.start)
  const part = text.slice(from, name.start)
  const property =
    /["'`]?[\w@$-]{0,64}(?:value|val|valor|content|data|text)["'`]?\s{0,8}:\s{0,8}/gi

  effort.spend(part.length)

  for (const found of part.matchAll(property)) {
    const start = from + found.index + found[0].length
    const value = valueAt(text, start, from + found.index)
    const rest = text.slice(value.end, name.start)

    effort.spend(value.end - start)
    if (/^["'`]?\s{0,200},/.test(rest) && !/[{}]/.test(rest)) return value
  }

  return null
}

/** Where the object begins, and some more, as its strings may hold brackets. */
function objectBefore(text: string, at: number): number {
  let start = at - 1
  let brackets = 0

  while (start > 0 && at - start < MAX_OBJECT) {
    if (/[[}]/.test(text[start])) brackets += 1
    if (brackets > MAX_BRACKETS) break
    start -= 1
  }

  return start
}

function valueAt(text: string, at: number, quote: number): Value {
  if (isQuote(text[at])) return quoted(text, at)
  if (/[[{]/.test(text[at] ?? '')) return { ...balanced(text, at), quote }

  const end = /[,}\]\s]/g

  end.lastIndex = at

  return { start: at, end: end.exec(text)?.index ?? text.length, quote }
}

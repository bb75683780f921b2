/** Values in XML and HTML: what elements hold, and their attributes. */
import { Effort } from './effort'
import { Name } from './names'
import { Extent, isQuote, quoted } from './values'

/** What the element holds whose tag has this name; null for one that holds nothing. */
export function elementContent(
  text: string,
  name: Name,
  effort: Effort
): Extent | null {
  const { end } = attributesAfter(text, name.end)

  if (text[end] !== '>') return null

  const from = text.lastIndexOf('<', name.start) + 1
  const close = text.indexOf(`</${text.slice(from, name.end)}`, end)
  const to = close < 0 ? text.length : close

  // "<password>" stands for what is to be filled in.
  if (close < 0 && isQuote(text[end + 1]) && text[from - 2] === text[end + 1]) {
    return null
  }

  effort.spend(to - end)

  return contentOf(text, end + 1, to)
}

/** The text of an element without what wraps it. */
export function contentOf(text: string, from: number, to: number): Extent {
  const lead = /^\s{0,200}<!\[CDATA\[/.exec(text.slice(from, from + 220))

  if (!lead) return { start: from, end: to }

  const start = from + lead[0].length
  const close = text.slice(start, to).lastIndexOf(']]>')

  return { start, end: close < 0 ? to : start + close }
}

export type Attribute = Extent & { readonly name: string }

/** The attributes from here on, and where they end. */
export function attributesAfter(
  text: string,
  at: number
): { attributes: readonly Attribute[]; end: number } {
  const attributes: Attribute[] = []
  const next = /\s{1,200}([\w:.@-]{1,64})\s{0,8}=\s{0,8}(?=["'])/y
  let end = at

  for (;;) {
    next.lastIndex = end

    const found = next.exec(text)

    if (!found) break

    const quote = text[next.lastIndex]
    const close = text.indexOf(quote, next.lastIndex + 1)
    const value =
      close < 0
        ? quoted(text, next.lastIndex)
        : { start: next.lastIndex + 1, end: close }

    attributes.push({ name: found[1], ...value })
    end = value.end + 1
  }

  const rest = /\s{0,40}/y

  rest.lastIndex = end
  rest.exec(text)

  return { attributes, end: rest.lastIndex }
}

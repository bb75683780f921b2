/** Values that a sign parts from their key: `key: value`, `key=value`, `key => value`. */
import {
  flagAfter,
  goesOn,
  pairAfter,
  quotedAfter,
  wordAfter,
} from './adjacent'
import { Effort } from './effort'
import { KeyFinder } from './keys'
import { block, line } from './lines'
import { afterPrefix, indentOf, Name, Separator, separatorAfter } from './names'
import { WORD_END } from './reading'
import { Surroundings } from './surroundings'
import { isSentence, looksSecret, PLAIN_WORD, SCHEME } from './told'
import { balanced, bare, Extent, isQuote, quoted, scalar } from './values'

/** How a text is written: as data and calls, or as sentences in which a key may be a mere word. */
export type Mode = 'evidence' | 'prose'

/** Enough of a value to tell what it is. */
export const TOLD = 200

/** `quote` is that of the key, where the value has none of its own. */
export type Value = Extent & { readonly quote?: number }

/** Finds the values of the keys of one text. */
export class Separated {
  private readonly surroundings: Surroundings

  constructor(
    private readonly text: string,
    private readonly keys: KeyFinder,
    private readonly mode: Mode,
    private readonly effort: Effort
  ) {
    this.surroundings = new Surroundings(text, effort)
  }

  /** Null when nothing stands behind the key that could be its value. */
  valueAfter(name: Name): Value | null {
    const { text } = this
    const before = text[name.start - 1]
    const isWhole = isQuote(before) && text[name.end] === before
    const separator = separatorAfter(text, name, isWhole)

    if (!separator) {
      return (
        (isWhole ? pairAfter(text, name, this.keys) : null) ??
        (this.mode === 'evidence' ? flagAfter(text, name) : null) ??
        quotedAfter(text, name, this.keys) ??
        wordAfter(text, name)
      )
    }

    const at = afterPrefix(text, separator.end)

    if (at >= text.length) return null
    // A quote that is escaped can be read in another reading.
    if (/^(?:[[{]\s{0,8})?\\{1,32}["'`]/.test(text.slice(at, at + 42)))
      return null
    if (isQuote(text[at]) && (isWhole || !this.closesAt(name, at))) {
      return this.joined(quoted(text, at))
    }

    if (
      /[[{]/.test(text[at]) &&
      !/^(?:\{\{|\[\[)/.test(text.slice(at, at + 2))
    ) {
      if (this.mode === 'prose' && !isWhole) return null
      if (!this.mayHold(name, at)) return null

      const value = balanced(text, at)

      this.effort.spend(value.end - value.start)

      return isWhole && before === '"'
        ? { ...value, quote: name.start - 1 }
        : value
    }

    if (isWhole) return { ...scalar(text, at), quote: name.start - 1 }

    return separator.sign === ':'
      ? this.afterColon(name, separator.end, at)
      : this.afterEquals(name, separator, at)
  }

  /** Whether the key is one of such a value, so that its end is worth looking for. */
  private mayHold(name: Name, at: number): boolean {
    const key = this.text.slice(name.start, name.end)

    return this.keys.kindOf(key, this.text.slice(at, at + TOLD)) !== null
  }

  /** `"abc" + "def"`: one value in pieces. */
  private joined(value: Extent): Extent {
    let { end } = value

    for (
      let next = goesOn(this.text, end, '+.&');
      next;
      next = goesOn(this.text, end, '+.&')
    ) {
      end = next.end
    }

    return { start: value.start, end }
  }

  /** Whether the quote is the end of the string in which the key stands, which is empty then. */
  private closesAt(name: Name, at: number): boolean {
    const { text } = this

    return (
      /^(?:[\s,;:)\]}+.&<\0]|$)/.test(text.slice(at + 1, at + 2)) &&
      (text[name.start - 1] === text[at] ||
        this.surroundings.stringAround(name.start) === text[at])
    )
  }

  private afterColon(name: Name, separated: number, at: number): Extent | null {
    const { text, mode } = this
    const before = text[name.start - 1]
    const indent = indentOf(text, name.start)
    const folded = block(text, at)

    if (folded) return folded

    if (mode === 'evidence' && before === WORD_END) {
      return line(text, at, 0, null)
    }

    if (mode === 'evidence' && indent !== null && !name.inString) {
      return line(text, at, indent, null)
    }

    if (name.inString || (mode === 'evidence' && isQuote(before))) {
      const quote = name.inString ? '"' : before
      const value = line(text, at, 0, quote)
      const isMessage = /[:=]\s?$/.test(
        text.slice(Math.max(0, name.start - 3), name.start - 1)
      )

      return isMessage && isSentence(text.slice(value.start, value.end))
        ? null
        : value
    }

    const value = this.withScheme(
      bare(text, at, this.surroundings.stringAround(name.start), false)
    )
    const told = text.slice(value.start, value.end)
    const hasSpace = /\s/.test(text[separated - 1])

    if (hasSpace && PLAIN_WORD.test(told)) return null

    return mode === 'prose' && !looksSecret(told) ? null : value
  }

  private afterEquals(
    name: Name,
    { end, sign }: Separator,
    at: number
  ): Extent | null {
    const { text, mode } = this
    const hasSpace = /\s/.test(text[end - 1])

    if (mode === 'prose' && (hasSpace || sign !== '=')) {
      const value = bare(
        text,
        at,
        this.surroundings.stringAround(name.start),
        false
      )

      return looksSecret(text.slice(value.start, value.end)) ? value : null
    }

    const isField =
      text[name.start - 1] === WORD_END ||
      (mode === 'evidence' && this.surroundings.isInForm(name.start))
    const isLine = mode === 'evidence' && indentOf(text, name.start) !== null

    if (isField || isLine) return bare(text, at, null, true)

    return this.withScheme(
      bare(text, at, this.surroundings.stringAround(name.start), false)
    )
  }

  /** `Authorization=Bearer abc`: the scheme alone is not the value. */
  private withScheme(value: Extent): Extent {
    const { text } = this

    if (!SCHEME.test(text.slice(value.start, value.end))) return value

    const next = /[ \t]+(?=[^\s"'])/y

    next.lastIndex = value.end

    if (!next.exec(text)) return value

    const token = bare(
      text,
      next.lastIndex,
      this.surroundings.stringAround(value.start),
      false
    )

    return { ...token, start: value.start }
  }
}

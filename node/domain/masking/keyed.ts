/** Finds values by their keys, in every notation that has a key before its value. */
import { flagAfter, goesOn, pairAfter, wordAfter } from './adjacent'
import { Effort } from './effort'
import { Finding, isWorthMasking } from './finding'
import { KeyFinder } from './keys'
import { namedValues } from './named'
import {
  afterPrefix,
  indentOf,
  isInTag,
  Name,
  nameAround,
  Separator,
  separatorAfter,
} from './names'
import { WORD_END } from './reading'
import { balanced, bare, Extent, isQuote, line, quoted, scalar } from './values'
import { Surroundings } from './surroundings'
import {
  isSentence,
  kindOfValue,
  looksSecret,
  PLAIN_WORD,
  SCHEME,
} from './told'
import { elementContent } from './xml'

/** How a text is written: as data and calls, or as sentences in which a key may be a mere word. */
export type Mode = 'evidence' | 'prose'

/** Enough of a value to tell what it is. */
const TOLD = 200
const MARK_START = '__MASKED_'

export function findKeyed(
  text: string,
  keys: KeyFinder,
  mode: Mode,
  effort: Effort
): Finding[] {
  const findings: Finding[] = []
  const context = new Context(text, keys, mode, effort)
  const { pattern } = keys

  pattern.lastIndex = 0

  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    const name = nameAround(text, hit.index, hit.index + hit[0].length)
    const found = context.findAt(name)

    findings.push(...found)
    // What is masked needs no second look, which also keeps this linear.
    const end = Math.max(
      name.end,
      ...found.filter(({ start }) => start >= name.end).map((f) => f.end)
    )

    pattern.lastIndex = Math.max(pattern.lastIndex, end)
  }

  return findings
}

class Context {
  private readonly surroundings: Surroundings

  constructor(
    private readonly text: string,
    private readonly keys: KeyFinder,
    private readonly mode: Mode,
    private readonly effort: Effort
  ) {
    this.surroundings = new Surroundings(text, effort)
  }

  findAt(name: Name): Finding[] {
    const { text } = this
    const before = text[name.start - 1]

    if (text.slice(name.start, name.end).includes(MARK_START)) return []

    const named = namedValues(text, name, this.effort)

    if (named.length) {
      return named.flatMap((value) => this.toFinding(name, value))
    }

    if (before === '<' || (before === ':' && isInTag(text, name.start))) {
      const content = elementContent(text, name, this.effort)

      return content ? this.toFinding(name, content) : []
    }

    const value = this.valueAfter(name)

    return value ? this.toFinding(name, value) : []
  }

  private toFinding(
    name: Name,
    extent: Extent & { quote?: number }
  ): Finding[] {
    const { text } = this
    const raw = text.slice(extent.start, extent.end)
    const [scheme = ''] = SCHEME.exec(raw.trimStart()) ?? []
    const lead = raw.length - raw.trimStart().length
    const rest = raw.slice(lead + scheme.length).trimStart()
    const isScheme = scheme !== '' && rest !== ''
    const value = isScheme ? rest : raw.trim()

    if (!isWorthMasking(value)) return []
    if (scheme && !rest) {
      const next = goesOn(text, extent.end)

      return next ? this.toFinding(name, next) : []
    }

    const kind = this.keys.kindOf(
      text.slice(name.start, name.end),
      value.slice(0, TOLD)
    )

    if (!kind) return []

    const end = extent.start + raw.trimEnd().length
    const isQuoted = extent.quote !== undefined

    return [
      {
        start: isQuoted ? extent.start : end - value.length,
        end: isQuoted ? extent.end : end,
        kind: kindOfValue(kind, value, isScheme ? scheme : ''),
        ...(isQuoted ? { quote: extent.quote } : {}),
      },
    ]
  }

  private valueAfter(name: Name): (Extent & { quote?: number }) | null {
    const { text } = this
    const before = text[name.start - 1]
    const isWhole = isQuote(before) && text[name.end] === before
    const separator = separatorAfter(text, name, isWhole)

    if (!separator) {
      if (isWhole) return pairAfter(text, name, this.keys)

      return (
        (this.mode === 'evidence' ? flagAfter(text, name) : null) ??
        wordAfter(text, name)
      )
    }

    const at = afterPrefix(text, separator.end)

    if (at >= text.length) return null
    // A quote that is escaped can be read in another reading.
    if (/^\\{1,32}["'`]/.test(text.slice(at, at + 33))) return null
    if (isQuote(text[at]) && (isWhole || !this.closesAt(name, at))) {
      return quoted(text, at)
    }

    if (
      /[[{]/.test(text[at]) &&
      !/^(?:\{\{|\[\[)/.test(text.slice(at, at + 2))
    ) {
      if (this.mode === 'prose' && !isWhole) return null

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

  /** Whether the quote is the end of the string in which the key stands, which is empty then. */
  private closesAt(name: Name, at: number): boolean {
    return (
      this.text[name.start - 1] === this.text[at] ||
      this.surroundings.stringAround(name.start) === this.text[at]
    )
  }

  private afterColon(name: Name, separated: number, at: number): Extent | null {
    const { text, mode } = this
    const before = text[name.start - 1]
    const indent = indentOf(text, name.start)

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

    return { start: value.start, end: token.end }
  }
}

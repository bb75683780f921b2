/** Finds values by their keys, in every notation that has a key before its value. */
import { Effort } from './effort'
import { Finding, isWorthMasking } from './finding'
import { KeyFinder } from './keys'
import { MaskKind } from './mark'
import { Name, namedValues } from './named'
import { WORD_END } from './reading'
import { balanced, bare, Extent, isQuote, line, quoted } from './values'
import { elementContent } from './xml'

/** How a text is written: as data and calls, or as sentences in which a key may be a mere word. */
export type Mode = 'evidence' | 'prose'

const MAX_NAME_LENGTH = 100
const NAME_CHAR = /[\p{L}\p{N}_.$-]/u
const FIELD_CHAR = /[\w.%+*~[\]=&',;:!()@$-]/
/** Enough of a value to tell what it is. */
const TOLD = 200
const MAX_JWT = 65_536
const MARK_START = '__MASKED_'

const SCHEME =
  /^(?:bearer|basic|digest|token|negotiate|ntlm|hawk|api-?key|oauth|key|aws4-hmac-sha256|jwt)(?=[ \t]|$)/i

/** A word of a sentence. */
const PLAIN_WORD = /^\p{L}?\p{Ll}*[.!?,:;]*$/u

const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/

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
  // The last string that was looked back for, so that none is twice.
  private lookedFrom = -1
  private looked: string | null = null
  // The same of a form.
  private fieldsTo = -1
  private isForm = false
  private readonly isCommand: boolean

  constructor(
    private readonly text: string,
    private readonly keys: KeyFinder,
    private readonly mode: Mode,
    private readonly effort: Effort
  ) {
    this.isCommand = text.includes(WORD_END)
  }

  findAt(name: Name): Finding[] {
    const { text } = this
    const before = text[name.start - 1]

    if (text.startsWith(MARK_START, name.start)) return []

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
    if (scheme && !rest) return []

    const kind = this.keys.kindOf(keyOf(name, text), value.slice(0, TOLD))

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

    if (!separator) return isWhole ? this.pairAfter(name) : this.flagAfter(name)

    const at = afterPrefix(text, separator.end)

    if (at >= text.length) return null
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

    if (isWhole) return this.scalarAt(name, at)

    return separator.sign === ':'
      ? this.afterColon(name, separator.end, at)
      : this.afterEquals(name, separator, at)
  }

  /** Whether the quote is the end of the string in which the key stands, which is empty then. */
  private closesAt(name: Name, at: number): boolean {
    return (
      this.text[name.start - 1] === this.text[at] ||
      this.stringAround(name.start) === this.text[at]
    )
  }

  /** A number, or what else stands without quotes after a key with them. */
  private scalarAt(name: Name, at: number): Extent & { quote?: number } {
    const pattern = /[,}\]\r\n\0]|\s(?=[\s,}\]])/g

    pattern.lastIndex = at

    const end = pattern.exec(this.text)?.index ?? this.text.length

    return { start: at, end, quote: name.start - 1 }
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
      bare(text, at, this.stringAround(name.start), false)
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
      const value = bare(text, at, this.stringAround(name.start), false)

      return looksSecret(text.slice(value.start, value.end)) ? value : null
    }

    const isField =
      text[name.start - 1] === WORD_END || this.isInForm(name.start)
    const isLine = mode === 'evidence' && indentOf(text, name.start) !== null

    if (isField || isLine) return bare(text, at, null, true)

    return this.withScheme(bare(text, at, this.stringAround(name.start), false))
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
      this.stringAround(value.start),
      false
    )

    return { start: value.start, end: token.end }
  }

  /** `["Authorization", "Bearer abc"]`, `set('token', 'abc')`. */
  private pairAfter(name: Name): Extent | null {
    const { text } = this
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
      this.keys.kindOf(told, 'any value') !== null

    return isWord.test(told) || isKey ? null : value
  }

  /** `--password abc`, and columns parted by tabs. */
  private flagAfter(name: Name): Extent | null {
    const { text } = this
    const isFlag = /^--?\w/.test(text.slice(name.start, name.start + 3))
    const isColumn = /[\t\n]/.test(text[name.start - 1] ?? '\n')
    const gap = isFlag ? /[ \t]+|\0/y : isColumn ? /\t/y : null

    if (!gap || this.mode === 'prose') return null

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

  /** Whether only fields stand between the key and the beginning of its word or line. */
  private isInForm(at: number): boolean {
    const { text, fieldsTo } = this

    if (text[at - 1] !== '&' || this.mode === 'prose') return false

    let start = at - 1

    while (
      start > 0 &&
      start > fieldsTo &&
      at - start < 4096 &&
      FIELD_CHAR.test(text[start - 1])
    ) {
      start -= 1
    }

    this.effort.spend(at - start)
    this.isForm =
      start <= fieldsTo
        ? this.isForm
        : start === 0 || /[\0\n]/.test(text[start - 1])
    this.fieldsTo = at

    return this.isForm
  }

  /** The quote of the string in which the place is, as far as its word tells. */
  private stringAround(at: number): string | null {
    const { text, lookedFrom } = this
    let place = at - 1

    while (place >= 0 && place > lookedFrom - 1 && place > at - 2048) {
      const char = text[place]

      if (isQuote(char) && !(this.isCommand && char !== '"')) {
        return this.remember(at, char)
      }

      if (/[\s\0<>]/.test(char)) return this.remember(at, null)

      place -= 1
    }

    this.effort.spend(at - place)

    return place <= lookedFrom && lookedFrom <= at
      ? this.remember(at, this.looked)
      : this.remember(at, null)
  }

  private remember(at: number, quote: string | null): string | null {
    this.lookedFrom = at
    this.looked = quote

    return quote
  }
}

type Separator = { readonly sign: string; readonly end: number }

/** `: `, ` = `, ` => `, also behind what closes around the key. */
function separatorAfter(
  text: string,
  name: Name,
  isWhole: boolean
): Separator | null {
  const pattern = isWhole
    ? /["'`][\])]?\s{0,40}(=>|->|:=|:(?!:|\/\/)|=(?!=))\s{0,200}/y
    : /\]?[ \t]{0,40}(=>|->|:=|:(?!:|\/\/)|=(?!=))[ \t]{0,200}/y

  pattern.lastIndex = name.end

  const sign = pattern.exec(text)?.[1]

  return sign ? { sign, end: pattern.lastIndex } : null
}

/** Behind `u`, `b`, `r`, `@` and `$`, with which some languages begin a string. */
function afterPrefix(text: string, at: number): number {
  const prefix = /(?:[ubrf]{1,2}|[@$])(?=["'])/iy

  prefix.lastIndex = at

  return prefix.exec(text) ? prefix.lastIndex : at
}

function nameAround(text: string, from: number, to: number): Name {
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

  // "\nCookie: ..." in a string: the letter belongs to the escape.
  const inString =
    text[start - 1] === '\\' && start < from && /[nrt]/.test(text[start])

  return { start: inString ? start + 1 : start, end, inString }
}

/** Of a path of names the last one is the key. */
function keyOf(name: Name, text: string): string {
  return text.slice(name.start, name.end)
}

/** How far the line is indented, if nothing but that and what marks a line stands before; null: else. */
function indentOf(text: string, at: number): number | null {
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

function isInTag(text: string, at: number): boolean {
  return /<[\w.-]{1,64}:$/.test(text.slice(Math.max(0, at - 66), at))
}

function isSentence(text: string): boolean {
  if (text.length > 10_000) return false

  const words = text.trim().split(/\s+/)

  return words.length > 1 && words.every((word) => PLAIN_WORD.test(word))
}

/** Letters and digits mixed, or long: no word of a language. */
function looksSecret(text: string): boolean {
  return text.length >= 8 && /\d/.test(text) && /[\p{L}\p{S}\p{P}]/u.test(text)
}

function kindOfValue(kind: MaskKind, value: string, scheme: string): MaskKind {
  if (kind === 'CUSTOM') return kind
  if (/^basic$/i.test(scheme)) return 'BASIC_AUTH'

  return value.length < MAX_JWT && JWT.test(value) ? 'JWT' : kind
}

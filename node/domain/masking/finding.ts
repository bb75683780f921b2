/** What finders find, and how findings become marks. */
import { MARK, MaskKind, markOf, withoutMarks } from './mark'
import { looksRandom } from './told'

/** A value to mask, by its place in the text in which it was found. */
export type Finding = {
  readonly start: number
  /** Exclusive. */
  readonly end: number
  readonly kind: MaskKind
  /**
   * Where the quote of its key is, of a value that has no quotes: its mark
   * gets the same, or JSON would be none any more.
   */
  readonly quote?: number
}

/** A finding by its place in the source. */
export type Span = {
  readonly start: number
  readonly end: number
  readonly kind: MaskKind
  /** Characters of the value, as it reads. */
  readonly length: number
  /** What the mark is put between. */
  readonly quote: string
}

/** Puts marks in the place of the spans; everything around them stays as it is. */
export function putMarks(source: string, spans: readonly Span[]): string {
  const parts: string[] = []
  let done = 0

  for (const { start, end, kind, length, quote } of unite(spans)) {
    parts.push(source.slice(done, start), quote, markOf(kind, length), quote)
    done = end
  }

  return parts.join('') + source.slice(done)
}

/** Says nothing, or says that something is to be filled in, or was hidden by the sender. */
const NOTHING =
  /^(?:null|nil|none|undefined|true|false|yes|no|n\/a|nan|\*+|x{3,}|•+|\.{3,}|-+|\{\{?[\w .-]+\}?\}|\$\{[\w .-]+\}|\$[A-Z_]+|<[\w -]+>|%[A-Z_]+%|[[(<]?(?:redacted|masked|filtered|hidden|omitted)[\])>]?)$/i

const MAX_NOTHING = 200
const MAX_WORDS = 1000

/** What follows a mark is not of its value. */
const STARTS_MASKED = new RegExp(
  `^\\W{0,8}${MARK.source}(?!\\w|[-.:+/~]\\w{4})`
)

const ESCAPES =
  /\\u([\da-fA-F]{4})|\\[nrt]|((?:%[\da-fA-F]{2})+)|&#x([\da-fA-F]{1,6});|&#(\d{1,7});|&\w{2,8};/g

/** Whether the place holds something, and something that is not masked yet. */
export function isWorthMasking(value: string): boolean {
  const rest = withoutMarks(value).replace(ESCAPES, unescaped)

  return (
    /[\p{L}\p{N}\p{S}]/u.test(rest) &&
    !(STARTS_MASKED.test(value) && !hasRandom(rest)) &&
    !(value.length <= MAX_NOTHING && NOTHING.test(value))
  )
}

/** What the escape stands for; nothing when that cannot be told. */
function unescaped(
  _: string,
  unicode?: string,
  percents?: string,
  hex?: string,
  decimal?: string
): string {
  try {
    if (percents) return decodeURIComponent(percents)

    const code = unicode ?? hex

    return code || decimal
      ? String.fromCodePoint(code ? parseInt(code, 16) : Number(decimal))
      : ''
  } catch {
    return ''
  }
}

function hasRandom(text: string): boolean {
  return text.split(/[^\w+/=.~-]+/, MAX_WORDS).some(looksRandom)
}

/** Spans that overlap become one, which is told as the widest of them. */
function unite(spans: readonly Span[]): readonly Span[] {
  const united: Span[] = []
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)

  for (const span of sorted) {
    const last = united.at(-1)

    if (!last || span.start >= last.end) united.push(span)
    else if (span.end > last.end) {
      const { kind, length } = last.length < span.length ? span : last

      united[united.length - 1] = {
        start: last.start,
        end: span.end,
        kind,
        length: Math.max(length, span.end - last.start),
        quote: '',
      }
    } else if (isSame(last, span)) {
      united[united.length - 1] = preferred(last, span)
    }
  }

  return united
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** A shape says more of a value than its key does; the account's own key says most. */
function preferred(a: Span, b: Span): Span {
  const isSaid =
    b.kind === 'CUSTOM' || (b.kind === 'JWT' && a.kind !== 'CUSTOM')

  // The reading that took off more layers knows how its quote is written.
  const quote = a.quote.length < b.quote.length ? b.quote : a.quote

  return { ...(isSaid ? b : a), quote }
}

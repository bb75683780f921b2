/** Finds values by their keys, in every notation that has a key before its value. */
import { goesOn } from './adjacent'
import { Effort } from './effort'
import { Finding, isWorthMasking } from './finding'
import { KeyFinder } from './keys'
import { isInMark } from './mark'
import { namedValues } from './named'
import { isInTag, Name, nameAround } from './names'
import { Mode, Separated, TOLD, Value } from './separated'
import { kindOfValue, SCHEME } from './told'
import { elementContent } from './xml'

export function findKeyed(
  text: string,
  keys: KeyFinder,
  mode: Mode,
  effort: Effort
): Finding[] {
  const findings: Finding[] = []
  const context = new Context(text, keys, mode, effort)
  const search = keys.searchIn(text)
  let done = 0

  for (let hit = search(done); hit; hit = search(done)) {
    done = hit.end
    if (isInMark(text, hit.start)) continue

    const name = nameAround(text, hit.start, hit.end)
    const found = context.findAt(name)

    findings.push(...found)
    // What is masked needs no second look, which also keeps this linear.
    done = Math.max(
      done,
      name.end,
      ...found.filter(({ start }) => start >= name.end).map((f) => f.end)
    )
  }

  return findings
}

class Context {
  private readonly separated: Separated

  constructor(
    private readonly text: string,
    private readonly keys: KeyFinder,
    mode: Mode,
    private readonly effort: Effort
  ) {
    this.separated = new Separated(text, keys, mode, effort)
  }

  findAt(name: Name): Finding[] {
    const { text } = this
    const before = text[name.start - 1]

    const named = namedValues(text, name, this.effort)

    if (named.length) {
      return named.flatMap((value) => this.toFinding(name, value))
    }

    if (before === '<' || (before === ':' && isInTag(text, name.start))) {
      const content = elementContent(text, name, this.effort)

      return content ? this.toFinding(name, content) : []
    }

    const value = this.separated.valueAfter(name)

    return value ? this.toFinding(name, value) : []
  }

  private toFinding(name: Name, extent: Value): Finding[] {
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
}

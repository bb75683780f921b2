/** Finds values in tables whose first line names the columns: CSV, tabs, Markdown. */
import { Effort } from './effort'
import { Finding, isWorthMasking } from './finding'
import { KeyFinder } from './keys'

const SIGNS = [',', ';', '\t', '|'] as const
const QUOTE = 34
const MAX_HEAD = 4000
const MAX_ROW = 100_000

/** A name, maybe in quotes; sentences and objects have other characters as well. */
const NAME = /^[ \t]?["']?[\p{L}\p{N}_ .-]{0,64}["']?[ \t]?$/u
const RULER = /^[\s|:-]*$/

const HEAD_CHARS = new Set(
  Array.from({ length: 128 }, (_, code) => code).filter((code) =>
    /[\w .,;|"'\t-]/.test(String.fromCharCode(code))
  )
)

type Cell = { readonly start: number; readonly end: number }

export function findColumns(
  text: string,
  keys: KeyFinder,
  effort: Effort
): Finding[] {
  const findings: Finding[] = []
  let done = 0

  for (
    let end = text.indexOf('\n');
    end >= 0;
    end = text.indexOf('\n', Math.max(end + 1, done))
  ) {
    const to = text[end - 1] === '\r' ? end - 1 : end
    const start = headBefore(text, to)
    const head = text.slice(start, to)

    if (isHead(head) && keys.searchIn(head)(0)) {
      const table = tableAt(text, start, to, keys, effort)

      findings.push(...table.findings)
      // Tables do not overlap, which keeps this linear.
      done = table.end
    }
  }

  return findings
}

/**
 * Whether the line is names with one sign between them. Cell by cell, as one
 * pattern for the whole line would try each space and tab in every place that
 * it may have, which doubles with each of them.
 */
function isHead(line: string): boolean {
  return SIGNS.some((sign) => {
    const row = sign === '|' ? line : line.replace(/^[|]/, '')
    const names = row.split(sign)

    return names.length > 1 && names.every((name) => NAME.test(name))
  })
}

/** Where the first line of a table begins that ends here, maybe behind the quote of a string. */
function headBefore(text: string, end: number): number {
  let start = end
  let quotes = 0
  let first = end

  while (start > 0 && end - start < MAX_HEAD) {
    const code = text.charCodeAt(start - 1)

    if (code < 128 && !HEAD_CHARS.has(code)) break
    start -= 1

    if (code === QUOTE) {
      quotes += 1
      first = start
    }
  }

  return quotes % 2 ? first + 1 : start
}

function tableAt(
  text: string,
  start: number,
  end: number,
  keys: KeyFinder,
  effort: Effort
): { readonly findings: readonly Finding[]; readonly end: number } {
  const head = text.slice(start, end)
  const sign = SIGNS.find((char) => head.includes(char))

  if (!sign) return { findings: [], end }

  const names = cellsOf(text, start, end, sign).map((cell) =>
    text.slice(cell.start, cell.end)
  )
  const findings: Finding[] = []
  let done = end

  for (let from = endOfLine(text, end) + 1; from < text.length;) {
    const to = endOfLine(text, from)

    if (to - from > MAX_ROW) break

    const line = text.slice(from, to)
    const cells = cellsOf(text, from, to, sign)

    effort.spend(to - from)
    if (cells.length !== names.length) break

    if (!RULER.test(line)) {
      cells.forEach((cell, index) => {
        const value = text.slice(cell.start, cell.end)
        const kind = names[index] && keys.kindOf(names[index], value)

        if (kind && isWorthMasking(value)) findings.push({ ...cell, kind })
      })
    }

    from = to + 1
    done = to
  }

  return { findings, end: done }
}

/** The cells of a line, without spaces and quotes around them. */
function cellsOf(
  text: string,
  start: number,
  end: number,
  sign: string
): readonly Cell[] {
  const cells: Cell[] = []
  let from = start
  let isQuoted = false

  for (let at = start; at <= end; at += 1) {
    if (text[at] === '"' && at < end) isQuoted = !isQuoted
    if (at === end || (text[at] === sign && !isQuoted)) {
      cells.push(trimmed(text, from, at))
      from = at + 1
    }
  }

  return cells
}

function trimmed(text: string, from: number, to: number): Cell {
  let start = from
  let end = to

  while (start < end && /[\s"']/.test(text[start])) start += 1
  while (end > start && /[\s"']/.test(text[end - 1])) end -= 1

  return { start, end }
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)

  return end < 0 ? text.length : end
}

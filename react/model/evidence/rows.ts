import type { Work } from './work'

/** Where the rows of a text begin, so that any few of them can be drawn. */
export type Rows = {
  count: number
  /** `starts[n]` to before `starts[n + 1]` is row `n`, with its line end. */
  starts: Uint32Array
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const TURN = 400000

/**
 * Cuts a text into rows: at line ends, and where a line is longer than `width`
 * characters. Neither a pair of surrogates nor the mark of a masked value is cut
 * in two.
 */
export function* toRows(text: string, width: number): Work<Rows> {
  let starts = new Uint32Array(1024)
  let count = 0
  let at = 0
  let turnEnd = TURN
  const begin = (from: number) => {
    if (count + 2 > starts.length) {
      const more = new Uint32Array(starts.length * 2)

      more.set(starts)
      starts = more
    }
    starts[count] = from
    count += 1
  }

  begin(0)
  let lineEnd = endOfLine(text, 0)

  while (at < text.length) {
    const isCrLf = text.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN

    if (lineEnd - at - (isCrLf ? 1 : 0) > width) {
      at = cut(text, at, at + width)
      begin(at)
    } else {
      at = lineEnd + 1
      if (at < text.length) {
        begin(at)
        lineEnd = endOfLine(text, at)
      }
    }

    if (at > turnEnd) {
      turnEnd = at + TURN
      yield
    }
  }

  starts[count] = text.length

  return { count, starts: starts.subarray(0, count + 1) }
}

/** The text of a row, without its line end. */
export function rowText(text: string, { starts }: Rows, row: number): string {
  return text.slice(starts[row], starts[row + 1]).replace(/\r?\n$/, '')
}

/** Whether a row begins a line, and does not go on with one that was cut. */
export function beginsLine(text: string, { starts }: Rows, row: number) {
  return row === 0 || text.charCodeAt(starts[row] - 1) === LINE_FEED
}

/** The row in which a place of the text lies. */
export function rowAt({ starts, count }: Rows, place: number): number {
  let low = 0
  let high = count - 1

  while (low < high) {
    const middle = Math.ceil((low + high) / 2)

    if (starts[middle] <= place) low = middle
    else high = middle - 1
  }

  return low
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)

  return end === -1 ? text.length : end
}

// Longer than the longest mark.
const MARK_LENGTH = 60

function cut(text: string, from: number, to: number): number {
  const around = text.slice(Math.max(from, to - MARK_LENGTH), to + MARK_LENGTH)
  const offset = Math.max(from, to - MARK_LENGTH)
  const mark = /__MASKED_[A-Z_]+_\d+_(?:\d+|MORE)__/g
  let match = mark.exec(around)

  while (match) {
    const start = offset + match.index

    if (start < to && to < start + match[0].length) {
      return start > from ? start : start + match[0].length
    }
    match = mark.exec(around)
  }

  const code = text.charCodeAt(to)

  // The second half of a pair follows the first.
  return code >= 0xdc00 && code <= 0xdfff && to - 1 > from ? to - 1 : to
}

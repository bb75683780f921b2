import type { Pair } from './httpMessage'

/** The lines of a message before its body, and the body as it came. */
export type Head = { startLine: string; headers: Pair[]; body: string }

/** A head is read within so many characters; what is longer is a body. */
const LONGEST_HEAD = 200000

const HEADER = /^([!#$%&'*+.^_`|~\w-]+)[ \t]*:[ \t]*(.*)$/

/**
 * Reads a message that begins with its start line. Connectors leave out the
 * empty line before the body, or fold headers onto several lines.
 */
export function readHead(text: string): Head {
  const headers: Pair[] = []
  let at = 0
  let isHead = true
  const nextLine = () => {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end === -1 ? text.length : end)

    return {
      line: line.replace(/\r$/, ''),
      to: end === -1 ? text.length : end + 1,
    }
  }

  const first = nextLine()

  at = first.to

  while (isHead && at < text.length && at < LONGEST_HEAD) {
    const { line, to } = nextLine()
    const header = line.length > 64000 ? null : HEADER.exec(line)

    if (line === '') {
      at = to
      isHead = false
    } else if (/^[ \t]/.test(line) && headers.length > 0) {
      const last = headers[headers.length - 1]

      headers[headers.length - 1] = {
        ...last,
        value: `${last.value} ${line.trim()}`,
      }
      at = to
    } else if (header) {
      headers.push({ name: header[1], value: header[2] })
      at = to
    } else {
      isHead = false
    }
  }

  return { startLine: first.line, headers, body: text.slice(at) }
}

/**
 * What one side of a call said, out of the report that cURL writes when it is
 * asked for one (`-v`): the lines marked with `mark`, then what has no mark.
 */
export function sideOfReport(
  text: string,
  mark: '<' | '>'
): string | undefined {
  const start = text.slice(0, LONGEST_HEAD)

  if (!new RegExp(`^${mark} ?(HTTP/|[A-Z]{3,10} )`, 'm').test(start)) {
    return undefined
  }

  const head: string[] = []
  let at = 0
  let isReport = true

  while (isReport && at < text.length) {
    const end = text.indexOf('\n', at)
    const to = end === -1 ? text.length : end + 1
    const line = text.slice(at, Math.min(to, at + 64000)).replace(/\r?\n$/, '')

    // Marks: `*` what cURL did, `{` and `}` bytes, `>` sent, `<` received.
    if (/^[*<>]( |$)|^[{}] \[/.test(line)) {
      if (line[0] === mark) head.push(line.slice(2))
      at = to
    } else {
      isReport = false
    }
  }

  const last = lastMessage(head)
  // Between the marks of the request and those of the response stands no body.
  const rest = mark === '<' ? text.slice(at) : ''

  return `${last.join('\n').replace(/\n*$/, '')}\n\n${rest}`
}

/** Of several heads, such as those of redirections, the last one. */
function lastMessage(lines: string[]): string[] {
  const starts = lines
    .map((line, index) => (/^HTTP\//.test(line) ? index : -1))
    .filter((index) => index !== -1)

  return starts.length > 1 ? lines.slice(starts[starts.length - 1]) : lines
}

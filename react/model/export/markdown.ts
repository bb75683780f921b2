// Writes texts of strangers into Markdown so that they stay texts: none of them
// can begin a heading, a link, a picture, a table or HTML.

// Characters that change how the text around them is laid out, or that nobody
// sees: they are spelled out, so that what is read is what was sent.
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** A text with its invisible characters spelled out, its lines as they are. */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase()

    return `<U+${code.length < 4 ? `0000${code}`.slice(-4) : code}>`
  })
}

/** A text within a line, as prose. */
export function inline(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~&#!]/g, '\\$&')
}

/** A text within a line, as code. It may not stand in a table; see `cellCode`. */
export function code(text: string): string {
  const shown = oneLine(text)
  const ticks = '`'.repeat(longestRun(shown) + 1)
  const pad = /^`|`$/.test(shown) || shown === '' ? ' ' : ''

  return ticks + pad + shown + pad + ticks
}

/** As `code`, in a table, where a bar would begin the next cell. */
export function cellCode(text: string): string {
  return code(text).replace(/\|/g, '\\|')
}

/** Whole lines of code. The fence is longer than any within, and cannot be closed from there. */
export function fence(text: string, language = ''): string {
  const shown = visible(text)
  const ticks = '`'.repeat(Math.max(3, longestRun(shown) + 1))

  return `${ticks}${language}\n${shown}\n${ticks}`
}

function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim()
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce(
    (longest, run) => Math.max(longest, run.length),
    0
  )
}

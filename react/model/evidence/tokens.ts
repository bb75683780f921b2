/** A piece of code and what it is, such as `attr`; plain text when it is nothing. */
export type Token = { text: string; kind?: string }

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

/**
 * Reads the markup that the highlighter writes back into pieces of text, so that
 * nothing in evidence is ever given to a browser as markup. Undefined when the
 * pieces do not join to `text`.
 */
export function toTokens(markup: string, text: string): Token[] | undefined {
  const tokens: Token[] = []
  const kinds: string[] = []
  const part = /<span class="([^"]*)">|<\/span>|([^<]+)/g
  let match = part.exec(markup)

  while (match) {
    const [whole, names, plain] = match

    if (plain !== undefined) {
      tokens.push({ text: unescape(plain), kind: kinds[kinds.length - 1] })
    } else if (whole === '</span>') {
      kinds.pop()
    } else {
      kinds.push(toKind(names))
    }
    match = part.exec(markup)
  }

  return tokens.map((token) => token.text).join('') === text
    ? tokens
    : undefined
}

/** The tokens from place `from` to before `to` of the text that they join to. */
export function sliceTokens(tokens: Token[], from: number, to: number) {
  const kept: Token[] = []
  let at = 0

  tokens.forEach((token) => {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, token.text.length)

    if (start < end) kept.push({ ...token, text: token.text.slice(start, end) })
    at += token.text.length
  })

  return kept
}

function toKind(names: string): string {
  const [first] = names.split(' ')

  return first.replace(/^hljs-/, '').replace(/[^a-z-]/g, '')
}

function unescape(markup: string): string {
  return markup.replace(
    /&(?:amp|lt|gt|quot|#x27);/g,
    (entity) => ENTITIES[entity]
  )
}

/** Texts that are written as base64, of either alphabet, also over several lines. */

export type Wrapped = {
  readonly start: number
  readonly end: number
  readonly text: string
}

const RUN =
  /(?<![\w+/=-])(?:[\w+/-]{60,}(?:\r?\n[\w+/-]+)+|[\w+/-]{16,})={0,2}/g

/** Enough to tell text from pictures and from ids. */
const PROBE = 16

const UNREADABLE = /[\ufffd\p{Cc}]/gu

const bytesToText = new TextDecoder()

export function unwrapAll(text: string): Wrapped[] {
  return Array.from(text.matchAll(RUN)).flatMap(({ index, 0: run }) => {
    if (!isText(decode(run.slice(0, PROBE)))) return []

    const decoded = decode(run)

    return isText(decoded)
      ? [{ start: index, end: index + run.length, text: decoded }]
      : []
  })
}

/** As UTF-8; of UTF-16 what is ASCII is left. */
function decode(run: string): string {
  const plain = run
    .replace(/[\r\n=]/g, '')
    .replace(/-/g, '+')
    .replace(/_/g, '/')

  // One letter more than whole bytes take says nothing.
  const whole = plain.length % 4 === 1 ? plain.slice(0, -1) : plain
  const bytes = Uint8Array.from(atob(whole), (char) => char.charCodeAt(0))

  return bytesToText.decode(bytes).replace(/\0/g, '')
}

function isText(decoded: string): boolean {
  const unreadable = decoded.match(UNREADABLE)?.length ?? 0

  return decoded.length >= 6 && unreadable * 4 <= decoded.length
}

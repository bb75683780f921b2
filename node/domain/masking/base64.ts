/** Texts that are written as base64, of either alphabet, or as hexadecimal digits, also over several lines. */

import { piecesOf, runEnd } from './runs'

export type Wrapped = {
  readonly start: number
  readonly end: number
  readonly text: string
}

const START = /(?<![\w+/=-])[\w+/-]{16}/g
const RUN = piecesOf(String.raw`\w+/-`)
const HEX = /^(?=.*[2-7])[\da-fA-F]+$/
const PADDING = /={1,2}/y

/** Shorter lines are no part of a text that was broken into lines. */
const MIN_LINE = 60

const UNREADABLE = /[\ufffd\p{Cc}]/gu

const bytesToText = new TextDecoder()

export function unwrapAll(text: string): Wrapped[] {
  const found: Wrapped[] = []

  START.lastIndex = 0

  for (let start = START.exec(text); start; start = START.exec(text)) {
    const from = start.index
    const end = endOf(text, from)

    START.lastIndex = end

    const read = [decodeHex, decode].find((reader) => isText(reader(start[0])))

    if (!read) continue

    const decoded = read(text.slice(from, end))

    if (isText(decoded)) found.push({ start: from, end, text: decoded })
  }

  return found
}

function endOf(text: string, from: number): number {
  let end = runEnd(text, from, RUN)

  if (end - from >= MIN_LINE) {
    for (let next = end; ; end = next) {
      const line = afterBreak(text, end)

      next = line === null ? end : runEnd(text, line, RUN)
      if (line === null || next === line) break
    }
  }

  PADDING.lastIndex = end

  return PADDING.test(text) ? PADDING.lastIndex : end
}

function afterBreak(text: string, at: number): number | null {
  if (text.startsWith('\r\n', at)) return at + 2

  return text[at] === '\n' ? at + 1 : null
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

/** Empty for what is not made of the digits of bytes. */
function decodeHex(run: string): string {
  const digits = run.replace(/^0x|[\r\n]/g, '')

  if (digits.length % 2 || !HEX.test(digits)) return ''

  const bytes = Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    parseInt(digits.slice(index * 2, index * 2 + 2), 16)
  )

  return bytesToText.decode(bytes).replace(/\0/g, '')
}

function isText(decoded: string): boolean {
  const unreadable = decoded.match(UNREADABLE)?.length ?? 0

  return decoded.length >= 6 && unreadable * 4 <= decoded.length
}

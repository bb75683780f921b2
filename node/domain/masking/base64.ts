/** Texts that are written as base64, of either alphabet, or as hexadecimal digits, also over several lines. */

import { charSet, findRun, isIn, piecesOf, runEnd } from './runs'

export type Wrapped = {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Characters that tell whether a run is worth decoding. */
const TRIED = 16
const LETTER = charSet(String.raw`\w+/-`)
const INSIDE = charSet(String.raw`\w+/=-`)
const RUN = piecesOf(String.raw`\w+/-`)

/** The six bits that a character stands for, of both alphabets. */
const SIXES = new Uint8Array(128)

for (const alphabet of ['+/', '-_']) {
  const chars = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${alphabet}`

  for (const [index, char] of [...chars].entries()) {
    SIXES[char.charCodeAt(0)] = index
  }
}

const HEX = /^(?=.*[2-7])[\da-fA-F]+$/
const PADDING = /={1,2}/y

/** Shorter lines are no part of a text that was broken into lines. */
const MIN_LINE = 60

const UNREADABLE = /[\ufffd\p{Cc}]/gu

const bytesToText = new TextDecoder()

export function unwrapAll(text: string): Wrapped[] {
  const found: Wrapped[] = []

  for (
    let from = findRun(text, LETTER, TRIED), end = 0;
    from >= 0;
    from = findRun(text, LETTER, TRIED, end)
  ) {
    // What follows an equals sign is no beginning, nor is the middle of a run.
    if (from > 0 && isIn(INSIDE, text.charCodeAt(from - 1))) {
      end = runEnd(text, from, RUN)
      continue
    }

    end = endOf(text, from)

    const read = readerOf(text.slice(from, from + TRIED))

    if (!read) continue

    const decoded = read(text.slice(from, end))

    if (isText(decoded)) found.push({ start: from, end, text: decoded })
  }

  return found
}

/** What reads the run that begins so as text; null when nothing does. */
function readerOf(start: string): ((run: string) => string) | null {
  if (isText(decodeHex(start))) return decodeHex

  return mayBeText(start) && isText(decode(start)) ? decode : null
}

/**
 * False when more of its bytes are unreadable than a text has: control
 * characters, and parts of characters that stand alone. That is nearly every
 * word which is no base64, and it is spared the decoding.
 */
function mayBeText(start: string): boolean {
  let unreadable = 0
  let missing = 0
  let bits = 0

  for (let at = 0; at < start.length; at += 1) {
    bits = (bits << 6) | SIXES[start.charCodeAt(at)]

    // Four letters are three bytes: the first of them ends none.
    if (at % 4 === 0) continue

    const byte = (bits >> (6 - 2 * (at % 4))) & 0xff
    const isMiddle = byte >= 0x80 && byte < 0xc0
    const isControl = (byte > 0 && byte < 0x20) || byte === 0x7f

    if (isMiddle !== missing > 0 || isControl) unreadable += 1

    missing = isMiddle ? Math.max(0, missing - 1) : middlesAfter(byte)
  }

  if (missing) unreadable += 1

  return unreadable * 4 <= (start.length / 4) * 3
}

/** How many bytes go on with the character that begins with this one. */
function middlesAfter(byte: number): number {
  if (byte < 0xc0) return 0
  if (byte < 0xe0) return 1

  return byte < 0xf0 ? 2 : 3
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

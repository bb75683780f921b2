/** Reads a file line by line, however large, packed or not, from any place in it. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

export type TextLine = {
  /** From 1. */
  readonly number: number
  /** Null when it is longer than a line may be. */
  readonly text: string | null
  /** Where the next line begins, in bytes that are not packed. */
  readonly end: number
}

/** Where to go on: after so many lines, and the bytes they had. */
export type Place = { readonly line: number; readonly offset: number }

export const START: Place = { line: 0, offset: 0 }

const NEWLINE = 0x0a

export type LineReader = AsyncIterable<TextLine> & {
  /** Bytes of the file that were read so far, packed as they are. */
  readonly bytesRead: () => number
}

/** Reads on only as fast as it is asked. Rejects when the file is broken. */
export function lineReader(
  path: string,
  from: Place,
  maxBytes: number
): LineReader {
  const isPacked = path.endsWith('.gz')
  // With the byte before, which tells whether the line before had been ended.
  const begin = Math.max(0, from.offset - 1)
  const start = isPacked ? 0 : begin
  const file = createReadStream(path, { start, highWaterMark: 256 * 1024 })
  const bytes = isPacked
    ? pipeline(file, createGunzip(), () => undefined)
    : file

  return {
    bytesRead: () => start + file.bytesRead,
    [Symbol.asyncIterator]: () =>
      lines(bytes, from, isPacked ? begin : 0, maxBytes),
  }
}

async function* lines(
  chunks: AsyncIterable<Buffer>,
  from: Place,
  skipped: number,
  maxBytes: number
): AsyncGenerator<TextLine> {
  let number = from.line
  let end = from.offset
  let toSkip = skipped
  let parts: Buffer[] = []
  let length = 0
  let toCheck: 'before' | 'end' | null = from.offset ? 'before' : null

  const add = (part: Buffer) => {
    length += part.length
    // What is too long is counted, and not kept.
    if (length <= maxBytes) parts.push(part)
    else parts = []
  }

  const take = (newlineBytes: number): TextLine => {
    const text = length <= maxBytes ? Buffer.concat(parts).toString() : null

    number += 1
    end += length + newlineBytes
    parts = []
    length = 0

    return { number, text, end }
  }

  for await (const whole of chunks) {
    const chunk = whole.subarray(Math.min(toSkip, whole.length))
    let at = 0

    toSkip -= whole.length - chunk.length

    if (toCheck === 'before' && chunk.length) {
      toCheck = chunk[at] === NEWLINE ? null : 'end'
      at += 1
    }
    if (toCheck === 'end' && at < chunk.length) {
      // The line was the last one, and others were added since.
      if (chunk[at] === NEWLINE) [at, end] = [at + 1, end + 1]
      toCheck = null
    }

    for (;;) {
      const newline = chunk.indexOf(NEWLINE, at)

      if (newline < 0) break
      add(chunk.subarray(at, newline))
      yield take(1)
      at = newline + 1
    }

    add(chunk.subarray(at))
  }

  if (length) yield take(0)
}

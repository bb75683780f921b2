/** Reads the body of a request as JSON, within limits. */
import { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { createBrotliDecompress, createUnzip } from 'node:zlib'

import { badInput, Failure } from '../domain/errors'
import { findJsonFault } from './jsonFault'

const MIB = 1024 * 1024

/** Evidence may be large. */
export const MAX_BODY_BYTES = 16 * MIB

const JSON_TYPE = /^(?:application|text)\/(?:[\w.!#$&^+-]+\+)?json$/i
const UTF_8 = /^"?(?:utf-?8|us-ascii)"?$/i

/** The memory that bodies may take together, where somebody keeps count of it. */
export interface BodyRoom {
  /** Is told of bytes as they arrive. @throws `TOO_MANY_REQUESTS`. */
  take(bytes: number): void
}

/** @throws `BAD_INPUT`, `BODY_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE`, and what `room` throws. */
export async function readJson(
  request: IncomingMessage,
  room?: BodyRoom
): Promise<unknown> {
  requireJson(request.headers['content-type'])

  const body = await readText(request, MAX_BODY_BYTES, room)

  if (!body.trim()) {
    throw badInput([
      { path: '', message: 'The body is empty. Send a JSON document.' },
    ])
  }

  return parse(body)
}

/** No content type at all is let pass: what does not parse is refused anyway. */
function requireJson(contentType: string | undefined): void {
  if (!contentType) return

  const [type, ...parameters] = contentType.split(';').map((s) => s.trim())
  const charset = parameters
    .map((parameter) => /^charset=(.*)$/i.exec(parameter)?.[1])
    .find((value) => value !== undefined)

  if (JSON_TYPE.test(type) && (!charset || UTF_8.test(charset))) return

  throw new Failure(
    'UNSUPPORTED_MEDIA_TYPE',
    'The body must be JSON in UTF-8. Send it with Content-Type: application/json.'
  )
}

/**
 * The body as text, unpacked when it is packed. What is left of a refused body
 * is let run off, or the connection could not be used again.
 *
 * @param maxBytes counts what comes out of a packed body, so a small one that
 * swells is refused too.
 * @throws `BAD_INPUT`, `BODY_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE`.
 */
export async function readText(
  request: IncomingMessage,
  maxBytes: number,
  room?: BodyRoom
): Promise<string> {
  const unpacked = unpack(request)

  try {
    return await collect(request, unpacked, maxBytes, room)
  } catch (error) {
    if (unpacked !== request) {
      request.unpipe()
      unpacked.destroy()
    }

    throw error
  } finally {
    request.resume()
  }
}

function unpack(request: IncomingMessage): Readable {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase()

  switch (encoding || 'identity') {
    case 'identity':
      return request
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return request.pipe(createUnzip())
    case 'br':
      return request.pipe(createBrotliDecompress())
    default:
      request.resume()

      throw new Failure(
        'UNSUPPORTED_MEDIA_TYPE',
        'This Content-Encoding is not known. Use gzip, deflate or br, or none.'
      )
  }
}

function collect(
  request: IncomingMessage,
  unpacked: Readable,
  maxBytes: number,
  room?: BodyRoom
): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0

    const refuse = (failure: unknown) => {
      unpacked.off('data', take)
      reject(failure)
    }

    const take = (chunk: Buffer) => {
      bytes += chunk.length
      chunks.push(chunk)
      if (bytes > maxBytes) refuse(tooLarge(maxBytes))

      try {
        room?.take(chunk.length)
      } catch (error) {
        refuse(error)
      }
    }

    // What unpacks a body is not told that the caller went away, and would wait for ever.
    const checkWhole = () => {
      if (!request.complete) refuse(brokenOff())
    }

    // These stay when the body is refused: what unpacks it may fail even later,
    // and an error that nobody listens to ends the process.
    request.on('error', () => refuse(brokenOff()))
    unpacked.on('error', () => refuse(brokenOff()))

    if (request.destroyed) checkWhole()
    else request.once('close', checkWhole)

    unpacked.on('end', () => resolve(Buffer.concat(chunks).toString()))
    unpacked.on('data', take)
  })
}

function tooLarge(maxBytes: number): Failure {
  return new Failure(
    'BODY_TOO_LARGE',
    `The body is larger than ${maxBytes} bytes (${maxBytes / MIB} MiB). Send it in several calls.`
  )
}

function brokenOff(): Failure {
  return badInput([
    {
      path: '',
      message: 'The body broke off, or is not encoded as its headers say.',
    },
  ])
}

function parse(body: string): unknown {
  // Some writers of UTF-8 begin with a byte order mark, which is no JSON.
  const json = body.startsWith('\uFEFF') ? body.slice(1) : body

  try {
    return JSON.parse(json)
  } catch {
    const { line, column } = findJsonFault(json)

    throw badInput([
      {
        path: '',
        message: `The body is not valid JSON at line ${line}, column ${column}.`,
      },
    ])
  }
}

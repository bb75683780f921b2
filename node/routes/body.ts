/** Reads the body of a request as JSON, within limits. */
import { IncomingMessage } from 'node:http'

import { text } from 'co-body'

import { badInput, Failure } from '../domain/errors'
import { findJsonFault } from './jsonFault'

/** Evidence may be large. */
export const MAX_BODY_BYTES = 16 * 1024 * 1024

const JSON_TYPE = /^(?:application|text)\/(?:[\w.!#$&^+-]+\+)?json$/i
const UTF_8 = /^"?(?:utf-?8|us-ascii)"?$/i

type ReadError = { type?: string; status?: number; code?: string }

/** @throws `BAD_INPUT`, `BODY_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE`. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  requireJson(request.headers['content-type'])

  const body = await readText(request)

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

async function readText(request: IncomingMessage): Promise<string> {
  try {
    // Counts what comes out of a compressed body, so a small one that swells is refused too.
    const whole = text(request, { limit: MAX_BODY_BYTES, encoding: 'utf8' })

    return await Promise.race([whole, breakingOff(request)])
  } catch (error) {
    // What is left of the body is let run off, or the connection could not be used again.
    request.unpipe()
    request.resume()

    throw refusal(error as ReadError)
  }
}

/**
 * Rejects when the caller goes away before the body is whole. What unpacks a
 * compressed body is not told of that, and would wait for the rest for ever.
 */
function breakingOff(request: IncomingMessage): Promise<never> {
  return new Promise((_, reject) => {
    const check = () => {
      if (!request.complete) reject({ status: 400 } satisfies ReadError)
    }

    if (request.destroyed) check()
    else request.once('close', check)
  })
}

function refusal(error: ReadError): unknown {
  if (error.type === 'entity.too.large') {
    return new Failure(
      'BODY_TOO_LARGE',
      `The body is larger than ${MAX_BODY_BYTES} bytes (16 MiB). Send the logs in several calls.`
    )
  }

  if (error.status === 415) {
    return new Failure(
      'UNSUPPORTED_MEDIA_TYPE',
      'This Content-Encoding is not known. Use gzip, deflate or br, or none.'
    )
  }

  if (error.status === 400 || error.code?.startsWith('Z_')) {
    return badInput([
      {
        path: '',
        message: 'The body broke off, or is not encoded as its headers say.',
      },
    ])
  }

  return error
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

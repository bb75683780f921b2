/**
 * A host elsewhere that keeps the account's data: it is asked in the name of
 * the app, and never told who asks the app. Nothing that it says of the app's
 * own key, and no address, reaches a caller.
 */
import {
  CacheType,
  ExternalClient,
  InstanceOptions,
  IOContext,
} from '@vtex/api'
import { IncomingHttpHeaders } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

import { Failure } from '../domain/errors'
import { SECOND_MS } from '../domain/instant'
import { HostAddress, refused } from './hostAddress'
import { upstreamError } from './upstream'

export type HandedOn = {
  readonly method: string
  /** With the query, from the root of the host. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Readable | string
}

/** The answer of a host that took the app's key. */
export type HandedBack = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Is cut off with an error when it does not end in time. */
  readonly body: Readable
}

/** More than any answer to a query of the pages. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024

/** Within the time that VTEX IO gives a request (`timeout` in service.json). */
const WHOLE_ANSWER_MS = 50 * SECOND_MS

export class RemoteHost extends ExternalClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super('', forAStranger(context), options)
  }

  /** @throws `STORE_UNAVAILABLE` when the host is away, slow, or refuses the app. */
  async send(host: HostAddress, request: HandedOn): Promise<HandedBack> {
    const { status, headers, data } = await this.request(host, request)
    const refusal = refusalOf(status, headers)

    if (refusal) {
      data.destroy()
      throw refusal
    }

    return { status, headers, body: inTime(unpacked(data, headers)) }
  }

  /** The JSON that the host answers with. @throws `STORE_UNAVAILABLE`. */
  async ask(host: HostAddress, path: string, body: object): Promise<unknown> {
    const { body: answer } = await this.send(host, {
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

    try {
      return JSON.parse(await textOf(answer))
    } catch (error) {
      throw noAnswer(new Error(`Its answer was none: ${nameOf(error)}`))
    }
  }

  private async request(
    { url, appKey, appToken }: HostAddress,
    { method, path, headers, body }: HandedOn
  ) {
    try {
      return await this.http.getRaw<Readable>(path, {
        // The platform's proxy opens the TLS connection.
        baseURL: url.replace(/^https:/, 'http:'),
        method: method as 'GET',
        data: body,
        cacheable: CacheType.None,
        headers: {
          ...headers,
          ...(url.startsWith('https:') ? { 'X-Vtex-Use-Https': 'true' } : {}),
          'X-VTEX-API-AppKey': appKey,
          'X-VTEX-API-AppToken': appToken,
          'X-Request-Id': this.context.requestId,
        },
        responseType: 'stream',
        // What axios unpacks does not tell when it breaks off.
        decompress: false,
        maxRedirects: 0,
        validateStatus: () => true,
        transformResponse: [(data: unknown) => data],
        metric: 'remote-host',
      })
    } catch (error) {
      throw noAnswer(upstreamError('The host elsewhere', error))
    }
  }
}

/** What the platform knows of a person's session and place is no business of the host. */
function forAStranger(context: IOContext): IOContext {
  return {
    ...context,
    adminUserAuthToken: undefined,
    binding: undefined,
    host: undefined,
    segmentToken: undefined,
    sessionToken: undefined,
    storeUserAuthToken: undefined,
    tenant: undefined,
  }
}

/** Null for an answer that can be handed back. */
function refusalOf(
  status: number,
  headers: IncomingHttpHeaders
): Failure | null {
  if (status === 401 || status === 403) {
    return refused(new Error(`The host elsewhere answered ${status}`))
  }

  const isJson = /^application\/json\b/.test(headers['content-type'] ?? '')
  const isEmpty = status === 204 || status === 304
  const isOwn = isJson || isEmpty

  if (isOwn && (status < 300 || status === 304 || status >= 400)) return null

  return noAnswer(
    new Error(`The host elsewhere answered ${status}, not in JSON`)
  )
}

function noAnswer(cause: Error): Failure {
  return new Failure(
    'STORE_UNAVAILABLE',
    'The data of this account is kept by a host elsewhere, which does not answer at the moment. Try again.',
    { retryAfterSeconds: 5 },
    cause
  )
}

/** Ends with an error when what arrives breaks off. */
function unpacked(data: Readable, headers: IncomingHttpHeaders): Readable {
  if (headers['content-encoding'] !== 'gzip') return data

  return pipeline(data, createGunzip(), () => undefined)
}

function inTime(body: Readable): Readable {
  const timer = setTimeout(
    () => body.destroy(new Error('The answer did not end in time')),
    WHOLE_ANSWER_MS
  )

  finished(body)
    .catch(() => undefined)
    .finally(() => clearTimeout(timer))

  return body
}

async function textOf(body: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0

  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > MAX_ANSWER_BYTES) throw new Error('too large')
    chunks.push(chunk)
  }

  return Buffer.concat(chunks).toString()
}

function nameOf(error: unknown): string {
  return error instanceof SyntaxError ? 'no JSON' : 'broken off or too large'
}

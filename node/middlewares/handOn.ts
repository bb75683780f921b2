/**
 * Hands requests on to the host that keeps the account's data elsewhere, if
 * there is one, so that the rules run once: there. It comes after the caller
 * was let in, and sends nothing of who that was.
 */
import { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

import { AppSettings } from '../clients/appSettings'
import { RemoteHost } from '../clients/remoteHost'
import { badInput } from '../domain/errors'
import { BegunAnswer, tellBrokenAnswer } from './brokenAnswer'

export type HandedOnContext = BegunAnswer & {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly query: Readonly<Record<string, string | string[] | undefined>>
  readonly req: IncomingMessage
  readonly clients: {
    readonly appSettings: AppSettings
    readonly remoteHost: Pick<RemoteHost, 'send'>
  }
  status: number
  body: unknown
  set: (name: string, value: string) => void
}

/** What of a request says how its body is to be read, and that it must happen once. */
const SENT_HEADERS = [
  'content-type',
  'content-encoding',
  'content-length',
  'idempotency-key',
]

/** What of a request without a body says what its caller has already. */
const ASKED_HEADERS = ['if-none-match']

const ANSWERED_HEADERS = [
  'content-type',
  'etag',
  'cache-control',
  'retry-after',
  'allow',
  'rest-content-range',
]

/** The path of the API on every host, below whatever the app's own begins with. */
const API_PATH = /\/api\/sent-offers\/.*$/

export async function handOn(
  ctx: HandedOnContext,
  next: () => Promise<unknown>
): Promise<void> {
  const host = await ctx.clients.appSettings.remoteHost()

  if (!host) {
    await next()

    return
  }

  const hasBody = !['GET', 'HEAD'].includes(ctx.method)

  try {
    const answer = await ctx.clients.remoteHost.send(host, {
      method: ctx.method,
      path: pathOn(ctx),
      headers: pick(ctx.headers, hasBody ? SENT_HEADERS : ASKED_HEADERS),
      body: hasBody ? ctx.req : undefined,
    })

    write(ctx, answer)
  } catch (error) {
    throw hasBody && brokeOff(ctx.req)
      ? badInput([{ path: '', message: 'The body broke off.' }])
      : error
  } finally {
    // What the host did not want to read must run off, or the connection is lost.
    ctx.req.unpipe()
    ctx.req.resume()
  }
}

/** Names the account that let the caller in, whatever the query says. */
function pathOn({ path, query, vtex }: HandedOnContext): string {
  const [found = ''] = API_PATH.exec(path) ?? []
  const params = new URLSearchParams()

  for (const [name, values] of Object.entries(query)) {
    for (const value of [values ?? []].flat()) {
      if (name !== 'an') params.append(name, value)
    }
  }

  params.append('an', vtex.account)

  return `${found}?${params}`
}

function write(
  ctx: HandedOnContext,
  {
    status,
    headers,
    body,
  }: { status: number; headers: IncomingHttpHeaders; body: Readable }
): void {
  ctx.status = status

  const told = pick(headers, ANSWERED_HEADERS)

  for (const [name, value] of Object.entries(told)) ctx.set(name, value)

  if (status === 204 || status === 304 || ctx.method === 'HEAD') {
    body.resume()
  } else {
    ctx.body = body.once('error', (error) => tellBrokenAnswer(ctx, error))
  }
}

/** Whether a body did not come whole, for which the host is not to blame. */
function brokeOff({ destroyed, complete }: IncomingMessage): boolean {
  return destroyed && !complete
}

function pick(
  headers: IncomingHttpHeaders,
  names: readonly string[]
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = [headers[name]].flat()[0]

      return value === undefined ? [] : [[name, value]]
    })
  )
}

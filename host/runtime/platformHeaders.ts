/** The headers by which the platform tells an app whom a request is for. */
import { randomUUID } from 'node:crypto'
import { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

export type Request = {
  readonly account: string
  readonly workspace: string
  /** The token by which the app acts in the account. */
  readonly credential: string
}

/** Only the platform says these, so what a caller says in them is lost. */
const PLATFORM_ONLY =
  /^x-(?:colossus-|event-|forwarded-|vtex-(?!api-|locale$)|operation-id$)/

/** They tell of one connection, and not of the request. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'host', 'upgrade', 'expect']

/** What all requests to an app have in common. */
export function platformHeaders(request: Request): Record<string, string> {
  const { account, workspace, credential } = request

  return {
    host: 'app.io.vtex.com',
    'x-request-id': randomUUID(),
    'x-vtex-operation-id': randomUUID(),
    'x-vtex-account': account,
    'x-vtex-credential': credential,
    'x-vtex-platform': 'vtex',
    'x-vtex-product': 'vtex.js',
    'x-vtex-workspace': workspace,
    'x-vtex-workspace-is-production': 'true',
  }
}

/** What of a caller's headers reaches the app, with where they were sent to. */
export function passedOn(
  headers: IncomingHttpHeaders,
  path: string
): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(
    ([name]) => !HOP_BY_HOP.includes(name) && !PLATFORM_ONLY.test(name)
  )

  return {
    'x-vtex-locale': 'en-US',
    ...Object.fromEntries(kept),
    'x-forwarded-host': headers.host,
    'x-forwarded-path': path,
    'x-forwarded-proto': 'http',
  }
}

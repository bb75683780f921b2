/**
 * Plays the proxy through which alone an app inside VTEX IO reaches anything:
 * it asks for the app's token, lets pass what the policies of manifest.json
 * name, and answers from the stand-ins of VTEX's APIs.
 */
import { Middleware } from 'koa'
import {
  createServer,
  IncomingMessage,
  request as call,
  Server,
  ServerResponse,
} from 'node:http'
import { Identities } from '../platform/identities'
import { answerFrom, passBack } from './onward'
import { mayCall, Policy } from './outboundPolicies'

export type OutboundCall = {
  readonly method: string
  /** Host and path, without the query. */
  readonly address: string
  readonly status: number
}

export type OutboundWorld = {
  readonly policies: readonly Policy[]
  readonly identities: Identities
  /** Answer what is called, by its path, whatever the host. */
  readonly standIns: readonly Middleware[]
  readonly told: (call: OutboundCall) => void
  /** Addresses of servers that are no API of VTEX, by their host names. */
  readonly elsewhere: Readonly<Record<string, string>>
}

const TOKEN = 'vtexidclientautcookie'

export function createOutboundProxy(world: OutboundWorld): Server {
  const { policies, identities, standIns, told, elsewhere } = world
  const answer = answerFrom(standIns)

  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://no-absolute-address')
    const token = tokenOf(request)
    const app = token === null ? null : identities.ofToken(token)

    response.once('close', () =>
      told({
        method: request.method ?? '',
        address: `${url.hostname}${url.pathname}`,
        status: response.statusCode,
      })
    )

    if (!app) {
      refuse(response, 407, 'The token of the app is missing or not valid.')
    } else if (!mayCall(policies, app.account, url)) {
      refuse(response, 403, `No policy lets the app call ${url.host}.`)
    } else if (elsewhere[url.hostname]) {
      passOn(
        request,
        response,
        new URL(`${elsewhere[url.hostname]}${url.pathname}${url.search}`)
      )
    } else {
      // The token that lets the app out is also how an API knows the app.
      request.headers[TOKEN] ??= token ?? undefined
      request.url = `${url.pathname}${url.search}`
      void answer(request, response)
    }
  })
}

/** The directive `@auth` calls License Manager with the one header, all else with the other. */
function tokenOf({ headers }: IncomingMessage): string | null {
  const token = headers['proxy-authorization'] ?? headers.authorization

  return token?.replace(/^bearer /i, '') || null
}

/** What lets the app out is not told to the others. */
function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL
): void {
  const { 'proxy-authorization': _, host: __, ...headers } = request.headers
  const onward = call(url, { method: request.method, headers })

  passBack(onward, response)
  onward.once('error', () => response.destroy())
  request.pipe(onward)
}

function refuse(response: ServerResponse, status: number, message: string) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ message }))
}

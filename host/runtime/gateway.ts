/**
 * Plays what stands in front of an app inside VTEX IO: the router, which knows
 * the public routes of service.json, and the gateway of GraphQL. It lets
 * everybody through, whatever the policies of a route say, as the app has to
 * refuse by itself.
 */
import { Middleware } from 'koa'
import {
  Agent,
  createServer,
  IncomingMessage,
  request as call,
  Server,
  ServerResponse,
} from 'node:http'
import { text } from 'node:stream/consumers'
import { stringify } from 'node:querystring'
import { answerFrom, passBack } from './onward'
import { passedOn, platformHeaders } from './platformHeaders'
import { findPublicRoute, ServiceRoute } from './publicRoutes'
import { withoutContext } from './withoutContext'

export type GatewayWorld = {
  readonly account: string
  readonly workspace: string
  readonly routes: Readonly<Record<string, ServiceRoute>>
  /** Port of the worker, on loopback. */
  readonly workerPort: number
  /** The token by which the app acts in an account. */
  readonly credentialOf: (account: string) => string
  /** Is awaited before a request of the account is passed on. */
  readonly ready: (account: string) => Promise<unknown>
  /** VTEX's own APIs, which answer on the same host. */
  readonly standIns: readonly Middleware[]
}

const GRAPHQL_PATH = '/_v/private/graphql/v1'

const ACCOUNT = /^[a-z0-9][a-z0-9_-]{0,63}$/

export function createGateway(world: GatewayWorld): Server {
  const { workspace, routes, workerPort, ready } = world
  const agent = new Agent({ keepAlive: true })
  const others = answerFrom(world.standIns)

  const pass = async (
    request: IncomingMessage,
    response: ServerResponse,
    to: Target
  ) => {
    const account = accountOf(request) ?? world.account
    const path = request.url ?? '/'

    await ready(account)

    const known = platformHeaders({
      account,
      workspace,
      credential: world.credentialOf(account),
    })
    const { headers } = request
    const onward = call({
      agent,
      port: workerPort,
      host: '127.0.0.1',
      method: request.method,
      path: to.path(account),
      headers: { ...passedOn(headers, path), ...known, ...to.headers },
    })

    passBack(onward, response, { 'x-request-id': known['x-request-id'] })
    onward.once('error', () => {
      if (response.headersSent) response.destroy()
      else response.writeHead(502).end()
    })
    response.once('close', () => onward.destroy())

    if (to.body === undefined) request.pipe(onward)
    else onward.end(to.body)
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [path] = (request.url ?? '/').split('?')
    const route = findPublicRoute(routes, path)

    if (route) {
      await pass(request, response, {
        path: () => request.url ?? '/',
        headers: {
          'x-colossus-route-id': route.id,
          'x-colossus-params': stringify(route.params),
        },
      })
    } else if (path === GRAPHQL_PATH && request.method === 'POST') {
      const body = toProvider(await text(request))

      await pass(request, response, {
        path: (account) => `/${account}/${workspace}/_v/graphql`,
        headers: { 'content-length': String(Buffer.byteLength(body)) },
        body,
      })
    } else {
      await others(request, response)
    }
  }

  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      response.writeHead(502).end(String(error))
    })
  }).once('close', () => agent.destroy())
}

type Target = {
  readonly path: (account: string) => string
  readonly headers: Readonly<Record<string, string>>
  /** That of the request when absent. */
  readonly body?: string
}

/**
 * On the platform the host name says it. Here the parameter `an` does, as the
 * tests call no host but loopback.
 */
function accountOf({ url = '/' }: IncomingMessage): string | null {
  const named = new Set(
    new URL(url, 'http://gateway').searchParams.getAll('an')
  )
  const [name] = named

  return named.size === 1 && ACCOUNT.test(name) ? name : null
}

function toProvider(body: string): string {
  try {
    const asked = JSON.parse(body)

    return JSON.stringify(
      typeof asked?.query === 'string'
        ? { ...asked, query: withoutContext(asked.query) }
        : asked
    )
  } catch {
    return body
  }
}

/** Takes a GraphQL request from Koa to Apollo Server and its answer back. */
import { ApolloServer, HeaderMap } from '@apollo/server'
import type { Middleware } from 'koa'
import { IncomingMessage } from 'node:http'
import { badInput, Failure } from '../../../node/domain/errors'
import { Clock } from '../../../node/domain/instant'
import { identifyCaller } from '../../../node/middlewares/caller'
import { requireCredentials } from '../../../node/middlewares/credentials'
import { readText } from '../../../node/routes/body'
import { AppContext } from '../ioContext'
import { limitConcurrency, limitPace, RateLimit } from '../rateLimits'
import { tellInGraphQLForm } from './tellInGraphQLForm'

/** As VTEX IO has it. */
export const MAX_BODY_BYTES = 3 * 1024 * 1024

/**
 * What a request passes, in this order. Whoever has no credentials costs no
 * reading, and a body that trickles in takes no place from those that run.
 */
export function serveGraphQL(
  apollo: ApolloServer<AppContext>,
  limit: RateLimit,
  clock: Clock
): Middleware[] {
  return [
    requirePost,
    tellInGraphQLForm,
    limitPace(limit, clock),
    requireSomebody as unknown as Middleware,
    readBody,
    limitConcurrency(limit),
    execute(apollo),
  ]
}

/** A GET could be cached, and made by a link. */
const requirePost: Middleware = async ({ method }, next) => {
  if (method === 'POST') return next()

  throw new Failure(
    'METHOD_NOT_ALLOWED',
    `${method} is not possible here. Possible: POST.`,
    { allow: ['POST'] }
  )
}

/** Each root field asks by itself whether the caller may read it. */
async function requireSomebody(
  ctx: AppContext,
  next: () => Promise<unknown>
): Promise<void> {
  const credentials = requireCredentials(ctx, ctx.vtex.account)

  await identifyCaller(ctx.clients, credentials)
  await next()
}

const readBody: Middleware = async (ctx, next) => {
  ctx.state.query = await readQuery(ctx.req)
  await next()
}

function execute(apollo: ApolloServer<AppContext>): Middleware {
  return async (ctx) => {
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: toHeaderMap(ctx.req),
        search: '',
        body: ctx.state.query,
      },
      context: async () => ctx as AppContext,
    })

    ctx.status = answer.status ?? 200
    answer.headers.forEach((value, name) => ctx.set(name, value))
    ctx.set('cache-control', 'no-store')

    if (answer.body.kind === 'complete') ctx.body = answer.body.string
  }
}

/** @throws `BAD_INPUT`, `BODY_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE`. */
async function readQuery(request: IncomingMessage): Promise<object> {
  const type = request.headers['content-type'] ?? ''

  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Failure(
      'UNSUPPORTED_MEDIA_TYPE',
      'The body must be JSON. Send it with Content-Type: application/json.'
    )
  }

  const body = parse(await readText(request, MAX_BODY_BYTES))

  if (!isObject(body)) {
    throw fault(
      '',
      'The body must be one object with a query. Several queries need several requests.'
    )
  }

  const { query, variables, operationName, extensions } = body

  if (typeof query !== 'string' || !query.trim()) {
    throw fault('query', 'is required, as text')
  }

  if (!isObject(variables ?? {})) throw fault('variables', 'must be an object')

  if (typeof (operationName ?? '') !== 'string') {
    throw fault('operationName', 'must be text')
  }

  if (!isObject(extensions ?? {})) {
    throw fault('extensions', 'must be an object')
  }

  return body
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw fault('', 'The body is not valid JSON.')
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fault(path: string, message: string): Failure {
  return badInput([{ path, message }])
}

function toHeaderMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap()

  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, [value].flat().join(', '))
  }

  return map
}

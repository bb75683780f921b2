/** Serves a route to Koa: the only file of the routes that knows the server. */
import { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

import { badInput, Failure } from '../domain/errors'
import { BegunAnswer, tellBrokenAnswer } from '../middlewares/brokenAnswer'
import { isKnown } from '../middlewares/validator'
import { OfferChange } from '../domain/store'
import { Deps } from '../operations/deps'
import { BodyRoom, readJson } from './body'
import { answerOf, onceOf } from './once'
import { Answer, Handler, Method, Route } from './route'

/** The part of Koa's context that a route is served from. */
export type ServedContext = BegunAnswer & {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string | string[] | undefined>>
  readonly req: IncomingMessage
  readonly vtex: {
    readonly route: {
      readonly params: Readonly<Record<string, string | string[] | undefined>>
    }
  }
  /** There where somebody keeps count of what bodies take. */
  readonly room?: BodyRoom
  status: number
  body: unknown
  set: (name: string, value: string) => void
}

type Next = () => Promise<unknown>

/** Refuses the methods that a route does not have, before anything else is asked. */
export function allowMethods(route: Route) {
  const allow = Object.keys(route)
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    .concat('OPTIONS')

  return async function allowMethods(
    ctx: ServedContext,
    next: Next
  ): Promise<void> {
    if (ctx.method === 'OPTIONS') {
      ctx.set('allow', allow.join(', '))
      ctx.status = 204
    } else if (handlerOf(route, ctx.method)) {
      await next()
    } else {
      throw new Failure(
        'METHOD_NOT_ALLOWED',
        `${ctx.method} is not possible here. Possible: ${allow.join(', ')}.`,
        { allow }
      )
    }
  }
}

export function serve<Context extends ServedContext>(
  route: Route,
  toDeps: (ctx: Context) => Deps
) {
  return async function serve(ctx: Context): Promise<void> {
    const handle = handlerOf(route, ctx.method) as Handler
    const deps = toDeps(ctx)
    let body: unknown

    const request = {
      account: ctx.vtex.account,
      params: single(ctx.vtex.route.params),
      query: ctx.query,
      json: async () => (body = await readJson(ctx.req, ctx.room)),
      once: async (toAnswer: (change: OfferChange) => Answer) =>
        onceOf(ctx, body, toAnswer, deps.clock()),
    }

    write(ctx, await answerOf(() => handle(request, deps)))
  }
}

function handlerOf(route: Route, method: string): Handler | undefined {
  const name = (method === 'HEAD' ? 'GET' : method) as Method

  return Object.hasOwn(route, name) ? route[name] : undefined
}

function write(ctx: ServedContext, answer: Answer): void {
  const { status, body, pieces, headers = {} } = answer

  ctx.status = status

  for (const [name, value] of Object.entries(headers)) ctx.set(name, value)

  if (headers.etag && isKnown(ctx.req.headers, headers.etag)) {
    ctx.status = 304

    return
  }

  if (body === undefined && !pieces) return

  ctx.set('content-type', 'application/json; charset=utf-8')
  ctx.body = pieces
    ? Readable.from(pieces).once('error', (error) =>
        tellBrokenAnswer(ctx, error)
      )
    : // As text, or the server would write it once to know its length and once to send it.
      JSON.stringify(body)
}

/** Routers let pass what they cannot decode, and it would be taken for an id. */
export async function requireDecodable(
  { path }: Pick<ServedContext, 'path'>,
  next: Next
): Promise<void> {
  try {
    decodeURIComponent(path)
  } catch {
    throw badInput([
      { path: 'path', message: 'is not valid percent-encoded UTF-8' },
    ])
  }

  await next()
}

function single(
  params: ServedContext['vtex']['route']['params']
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ])
  )
}

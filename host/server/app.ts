/** Puts the parts of the server in their order, and answers what none of them does. */
import Koa, { Context, Middleware } from 'koa'
import compress from 'koa-compress'
import type { Logger } from 'pino'
import { constants } from 'node:zlib'
import { Failure } from '../../node/domain/errors'
import { reportErrors } from '../../node/middlewares/reportErrors'
import { routeNotFound } from '../../node/middlewares/requireScheduler'
import { securityHeaders } from './securityHeaders'

type Parts = {
  readonly logger: Logger
  /** Gives each request what failures are told by; comes first. */
  readonly context: Middleware
  /** What a request must pass before anything answers it. */
  readonly guards: readonly Middleware[]
  /** Each answers what is its own and passes on the rest. */
  readonly answers: readonly Middleware[]
}

/** Fast, as it is done while a person waits. */
const BROTLI_QUALITY = 4

const BREAKING_OFF = [
  'EPIPE',
  'ECONNRESET',
  'ECONNABORTED',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_HTTP_REQUEST_TIMEOUT',
]

export function createApp(parts: Parts): Koa {
  const { logger, context, guards, answers } = parts
  const app = new Koa()

  app.on('error', (error: NodeJS.ErrnoException) => {
    const { name, message, code, stack } = error

    if (isCallersFault(error)) {
      logger.debug({ code }, 'A request broke off')

      return
    }

    // Only these: an error of the parser also carries the bytes that were sent.
    logger.error(
      { err: { name, message, code, stack } },
      'A request failed outside of any handler'
    )
  })

  const all = [
    context,
    logRequest(logger),
    securityHeaders,
    reportErrors as unknown as Middleware,
    ...guards,
    compress({
      br: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    }),
    ...answers,
    refuse,
  ]

  all.forEach((middleware) => app.use(middleware))

  return app
}

/** Whoever asked has gone away, or sends what is no HTTP. */
function isCallersFault({ code = '' }: NodeJS.ErrnoException): boolean {
  return code.startsWith('HPE_') || BREAKING_OFF.includes(code)
}

function logRequest(logger: Logger): Middleware {
  return async (ctx, next) => {
    const start = performance.now()

    await next()

    const { method, path, status, vtex } = ctx
    const { requestId, account } = vtex
    const ms = Math.round(performance.now() - start)

    logger.debug({ requestId, account, method, path, status, ms }, 'Answered')
  }
}

/** @throws `METHOD_NOT_ALLOWED`, `ROUTE_NOT_FOUND`. */
function refuse(ctx: Context): void {
  const allow = allowedMethods(ctx)

  if (allow.length && !allow.includes(ctx.method)) {
    throw new Failure(
      'METHOD_NOT_ALLOWED',
      `${ctx.method} is not possible here. Possible: ${allow.join(', ')}.`,
      { allow }
    )
  }

  throw routeNotFound()
}

/** The methods of the routes at this path, which the routers leave on the context. */
function allowedMethods({ matched = [] }: Context): string[] {
  const layers = matched as ReadonlyArray<{ methods: readonly string[] }>

  return [...new Set(layers.flatMap(({ methods }) => methods))]
}

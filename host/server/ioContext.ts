/** Builds the context that VTEX IO gives to the handlers of an app. */
import type { IOContext } from '@vtex/api'
import type { Context, Middleware } from 'koa'
import { randomUUID } from 'node:crypto'
import { Logger } from 'pino'
import type { Clients } from '../../node/clients'
import { MakeClients } from './hostClients'
import { toIoLogger } from './logger'

/** What handlers and resolvers find on the context of Koa. */
export type AppContext = Context & { vtex: IOContext; clients: Clients }

const REQUEST_ID = /^[\w.:-]{8,128}$/

const ACCOUNT = /^[a-z0-9][a-z0-9_-]{0,63}$/

/** A context for an account; each request has its own. */
export function ioContext(
  account: string,
  logger: Logger,
  requestId: string = randomUUID()
): IOContext {
  return {
    account,
    workspace: 'master',
    production: true,
    platform: 'vtex',
    product: '',
    region: 'local',
    userAgent: 'offer-management-host',
    // The clients of this host name themselves by a key instead.
    authToken: '',
    requestId,
    operationId: randomUUID(),
    route: { id: '', params: {}, type: 'public' },
    logger: toIoLogger(logger),
    tracer: UNTRACED,
  }
}

/**
 * Gives each request its context and its clients. Inside VTEX IO the address
 * names the account; here, as on VTEX's portal, the parameter `an` does, and
 * without it the account is that of the Admin.
 */
export function giveIoContext(
  account: string,
  logger: Logger,
  makeClients: MakeClients
): Middleware {
  return async (ctx, next) => {
    const id = ctx.get('x-request-id')
    const named = accountIn(ctx.query.an) ?? account

    ctx.vtex = {
      ...ioContext(named, logger, REQUEST_ID.test(id) ? id : undefined),
      host: ctx.host,
      locale: ctx.get('x-vtex-locale') || undefined,
      adminUserAuthToken: ctx.cookies.get('VtexIdclientAutCookie'),
    }
    ctx.clients = makeClients(ctx.vtex)
    ctx.set('x-request-id', ctx.vtex.requestId)
    await next()
  }
}

/** Null when it names none, or several; naming the same one twice is naming it. */
function accountIn(an: string | string[] | undefined): string | null {
  const [name, ...others] = new Set([an ?? []].flat())

  return name && !others.length && ACCOUNT.test(name) ? name : null
}

// The clients ask whether a request is traced before they touch anything else.
const UNTRACED = {
  isTraceSampled: false,
  traceId: undefined,
} as unknown as IOContext['tracer']

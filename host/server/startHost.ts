/**
 * Starts everything that a host is: the app's routes and GraphQL, the Admin,
 * the stand-ins and the jobs. The program and the tests both start here.
 */
import { createServer } from 'node:http'
import { join } from 'node:path'
import Router from '@koa/router'
import type { Middleware } from 'koa'
import type { DestinationStream } from 'pino'
import { toDeps } from '../../node/clients/deps'
import { readHostAddress } from '../../node/clients/hostAddress'
import { Clock, SECOND_MS, toInstant } from '../../node/domain/instant'
import { Store } from '../../node/domain/store'
import app from '../../node/index'
import serviceJson from '../../node/service.json'
import { Config, VtexApi } from '../config'
import { platform } from '../platform'
import { createIdentities, Grants, KeyPair } from '../platform/identities'
import { ROOT } from '../root'
import { adminFiles, adminPages } from './adminPages'
import { apiReference } from './apiReference'
import { createApp } from './app'
import { appRoutes, ServiceJson } from './appRoutes'
import { limitBodies } from './bodyLimit'
import { answerClientErrors } from './clientErrors'
import { createBackground, Scheduler } from './background'
import { startApollo } from './graphql/apollo'
import { createCompiledQueries } from './graphql/compiledQueries'
import { enforceAuth } from './graphql/enforceAuth'
import { createExecutor } from './graphql/freshAnswer'
import { createKeptAnswers } from './graphql/keptAnswers'
import { appSchema } from './graphql/schema'
import { serveGraphQL } from './graphql/serveGraphQL'
import { health } from './health'
import { clientsOf } from './hostClients'
import { requireLoopbackName } from './hostGuard'
import { giveIoContext, ioContext } from './ioContext'
import { jobs } from './jobs'
import { listen, stopListening, urlOf } from './listen'
import { createLogger, toIoLogger } from './logger'
import { limitRate } from './rateLimits'
import { leaveSignedOut, signInDeveloper } from './signIn'

export type HostParts = {
  /** Is closed when the host stops. */
  readonly store: Store
  readonly clock?: Clock
  /** Calls the jobs; the timers of the process when absent. */
  readonly schedule?: Scheduler
  /** Takes the log instead of the standard output. */
  readonly logTo?: DestinationStream
  /** What users may do who are no ordinary ones; known to the stand-ins alone. */
  readonly grants?: Grants
  /** As the Admin of VTEX IO would keep them for the app; a host has none of its own. */
  readonly appSettings?: (account: string) => unknown
  /** Folder of the built Admin shell. */
  readonly shell?: string
  /** How long a request may take to arrive, with its body. */
  readonly requestTimeoutMs?: number
  /** How long requests in flight may take when the host stops. */
  readonly stopTimeoutMs?: number
}

export type Host = {
  /** Without a slash at the end. */
  readonly url: string
  /** The key pair that the stand-ins accept; null with VTEX's own APIs. */
  readonly developmentPair: KeyPair | null
  /** Takes no more requests, ends those in flight, and lets go of everything. */
  readonly stop: () => Promise<void>
}

const SHELL = join(ROOT, 'build/shell')

/** Evidence of 16 MiB arrives in time at 5 Mbit/s. */
const REQUEST_TIMEOUT_MS = 30 * SECOND_MS

export const GRAPHQL_PATH = '/_v/private/graphql/v1'

/** Rejects when the port is not free. */
export async function startHost(
  config: Config,
  parts: HostParts
): Promise<Host> {
  const { account } = config
  const { store, clock = now, shell = SHELL } = parts
  const logger = createLogger(config.logLevel, parts.logTo)
  const background = createBackground(logger, parts.schedule)
  const standIns = config.vtexApi
    ? null
    : createIdentities(account, clock, parts.grants)

  const place = { url: '', standInUrl: '' }
  const makeClients = clientsOf(
    {
      store,
      clock,
      later: background.later,
      appSettings: (name) => ({
        remoteHost: async () =>
          readHostAddress(parts.appSettings?.(name), true),
      }),
      vtexApi: () =>
        config.vtexApi ??
        ({ url: place.standInUrl, ...standIns?.hostPair } as VtexApi),
    },
    app.config.clients?.options ?? {}
  )

  const schema = enforceAuth(appSchema(app.config.graphql?.resolvers))
  const compiled = createCompiledQueries(schema)
  const apollo = await startApollo(schema, config.loopback, compiled)

  let isStopping = false
  const service = serviceJson as ServiceJson
  // The rateLimitPerReplica of service.json is what VTEX IO allows one of many.
  const limit = limitRate(config.limits, clock)

  // The pages have limits of their own, so that they and the connectors do not starve each other.
  const graphql = new Router().all(
    GRAPHQL_PATH,
    ...serveGraphQL({
      execute: createExecutor(apollo, compiled),
      kept: store.versionOf ? createKeptAnswers(store.versionOf, clock) : null,
      limit: config.limits,
      clock,
    })
  )
  const pages = adminPages({
    folder: shell,
    account,
    signIn: standIns ? signInDeveloper(standIns) : leaveSignedOut,
  })

  const koa = createApp({
    logger,
    context: giveIoContext(account, logger, makeClients),
    guards: [
      ...(config.loopback ? [requireLoopbackName] : []),
      async (ctx, next) => {
        await next()
        if (isStopping) ctx.set('connection', 'close')
      },
    ],
    answers: [
      routesOf(health(store, () => isStopping)),
      routesOf(apiReference()),
      routesOf(graphql),
      routesOf(
        appRoutes(service, app.config.routes ?? {}, [limit, limitBodies()])
      ),
      ...(standIns ? platform(standIns, () => place.url) : []),
      routesOf(pages),
      adminFiles(shell),
    ],
  })

  const requestTimeout = parts.requestTimeoutMs ?? REQUEST_TIMEOUT_MS
  const server = createServer(
    {
      requestTimeout,
      connectionsCheckingInterval: Math.min(requestTimeout, 5 * SECOND_MS),
    },
    koa.callback()
  )

  answerClientErrors(server, logger)

  const port = await listen(server, config.port, config.host)

  place.url = urlOf(config.host, port)
  place.standInUrl = place.url.replace('localhost', literal(config.host))

  const deps = toDeps(
    makeClients(ioContext(account, logger)),
    toIoLogger(logger)
  )

  jobs(deps, logger).forEach(background.repeat)

  const stop = async () => {
    isStopping = true
    await stopListening(server, parts.stopTimeoutMs ?? 10 * SECOND_MS)
    await background.stop()
    await apollo.stop()
    await store.close()
  }

  let stopped: Promise<void> | undefined

  return {
    url: place.url,
    developmentPair: standIns?.developmentPair(account) ?? null,
    stop: () => (stopped ??= stop()),
  }
}

const now: Clock = () => toInstant(Date.now())

function routesOf(router: Router): Middleware {
  return router.routes() as unknown as Middleware
}

function literal(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

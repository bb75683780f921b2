/**
 * Stands in for VTEX's scheduler, which has no public documentation: its form
 * is that of the public apps that use it. It keeps entries, and makes their
 * calls when it is told to.
 */
import Router from '@koa/router'
import { json } from 'node:stream/consumers'
import { isDeepStrictEqual } from 'node:util'
import { requireGrant } from './callers'
import { Identities } from './identities'

export type Entry = {
  readonly id: string
  readonly scheduler: { readonly expression: string; readonly endDate: string }
  readonly request: {
    readonly uri: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: unknown
  }
}

export type SchedulerStandIn = {
  /** By account, workspace, app and id, parted by slashes. */
  readonly entries: Map<string, Entry>
  /** What was saved and what was found unchanged, in their order. */
  readonly saves: Array<200 | 304>
  /** Whether it fails for now. */
  isAway: boolean
  /** Makes the call of an entry to the server at `url`, which plays the entry's host. */
  readonly fire: (key: string, url: string) => Promise<Response>
  readonly routes: (identities: Identities) => Router
}

export function createScheduler(): SchedulerStandIn {
  const scheduler: SchedulerStandIn = {
    entries: new Map(),
    saves: [],
    isAway: false,
    fire: (key, url) => fire(scheduler.entries.get(key), url),
    routes: (identities) => routesOf(scheduler, identities),
  }

  return scheduler
}

function fire(entry: Entry | undefined, url: string): Promise<Response> {
  if (!entry) throw new Error('There is no such entry')

  const { uri, method, headers, body } = entry.request
  const { hostname, pathname } = new URL(uri)
  // The host name tells the account: `master--grocery1.myvtex.com`.
  const [name] = hostname.split('.')
  const an = name.split('--').pop()

  return fetch(`${url}${pathname}?an=${an}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

function routesOf(scheduler: SchedulerStandIn, identities: Identities): Router {
  const { entries, saves } = scheduler
  const router = new Router({ prefix: '/api/scheduler/:workspace/:app' })

  const keyOf = (an: unknown, { workspace, app, id }: Record<string, string>) =>
    [an, workspace, app, id].join('/')

  router.use(requireGrant(identities, (ctx) => String(ctx.query.an)))
  router.use(async (ctx, next) => {
    if (ctx.query.version !== '4') ctx.status = 404
    else if (scheduler.isAway) ctx.status = 503
    else await next()
  })

  router.put('/', async (ctx) => {
    const entry = (await json(ctx.req)) as Entry
    const key = keyOf(ctx.query.an, { ...ctx.params, id: entry.id })
    const isSame = isDeepStrictEqual(entries.get(key), entry)

    entries.set(key, entry)
    ctx.status = isSame ? 304 : 200
    saves.push(ctx.status as 200 | 304)
    if (!isSame) ctx.body = { endpoint: entry.request.uri }
  })

  router.get('/:id', (ctx) => {
    const entry = entries.get(keyOf(ctx.query.an, ctx.params))

    ctx.status = entry ? 200 : 404
    if (entry) ctx.body = entry
  })

  router.delete('/:id', (ctx) => {
    const isThere = entries.delete(keyOf(ctx.query.an, ctx.params))

    ctx.status = isThere ? 204 : 404
  })

  return router
}

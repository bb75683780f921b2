/**
 * Runs the routes that service.json declares, each at its own path and at the
 * path that VTEX itself gives it, which VTEX IO does not let an app have.
 */
import Router from '@koa/router'
import type { Context, Middleware } from 'koa'

export type ServiceJson = {
  readonly routes: Readonly<Record<string, { path: string }>>
}

/** By the id of the route; one, or several that run one after the other. */
export type Handlers = Readonly<Record<string, unknown>>

/** Of the routes that VTEX has too. */
const APP_PREFIX = /^\/_v\/offer-management(?=\/api\/)/

/**
 * `limits` hold all routes together.
 *
 * @throws Error when a route has no handler, as VTEX IO would refuse the app.
 */
export function appRoutes(
  service: ServiceJson,
  handlers: Handlers,
  limits: readonly Middleware[]
): Router {
  const router = new Router()

  for (const [id, route] of Object.entries(service.routes)) {
    const { path } = route
    const found = handlers[id]

    if (!found)
      throw new Error(`The route ${id} of service.json has no handler`)

    router.all(
      [path, path.replace(APP_PREFIX, '')],
      nameRoute(id),
      ...limits,
      ...([found].flat() as Middleware[])
    )
  }

  return router
}

function nameRoute(id: string): Middleware {
  return async (ctx: Context, next) => {
    ctx.vtex.route = { id, params: ctx.params, type: 'public' }
    await next()
  }
}

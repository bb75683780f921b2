import {
  ParamsContext,
  RecorderState,
  RouteHandler,
  Service,
  ServiceContext,
} from '@vtex/api'

import { clientOptions, Clients } from './clients'
import { toDeps } from './clients/deps'
import { onAppInstalled, onAppLinked } from './events/onAppInstalled'
import { onPurge } from './events/onPurge'
import { handOn } from './middlewares/handOn'
import { reportErrors } from './middlewares/reportErrors'
import { requireAccess, requireCaller } from './middlewares/requireAccess'
import { requireScheduler } from './middlewares/requireScheduler'
import { resolvers } from './resolvers'
import { schemaDirectives } from './resolvers/tellFailures'
import { GuardedRoute, routes } from './routes'
import { allowMethods, requireDecodable, serve } from './routes/serve'

type Handler = RouteHandler<Clients>
type Context = ServiceContext<Clients>

/**
 * What is before a route, by who is let in. What belongs to an account may be
 * kept by a host elsewhere; to all but the scheduler its route does not exist,
 * by any method.
 */
function guardsOf({ route, audience }: GuardedRoute) {
  switch (audience) {
    case 'account':
      return [allowMethods(route), requireAccess, requireDecodable, handOn]
    case 'caller':
      return [allowMethods(route), requireCaller, requireDecodable]
    case 'scheduler':
      return [requireScheduler, allowMethods(route)]
    default:
      return [allowMethods(route)]
  }
}

function toHandlers(guarded: GuardedRoute) {
  return [
    reportErrors,
    ...guardsOf(guarded),
    serve(guarded.route, ({ clients, vtex }: Context) =>
      toDeps(clients, vtex.logger)
    ),
  ] as Handler[]
}

export default new Service<Clients, RecorderState, ParamsContext>({
  clients: { implementation: Clients, options: clientOptions },
  events: { onAppInstalled, onAppLinked, onPurge },
  graphql: { resolvers, schemaDirectives },
  routes: Object.fromEntries(
    Object.entries(routes).map(([id, route]) => [id, toHandlers(route)])
  ),
})

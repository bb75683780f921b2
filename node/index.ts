import {
  ParamsContext,
  RecorderState,
  RouteHandler,
  Service,
  ServiceContext,
} from '@vtex/api'

import { clientOptions, Clients } from './clients'
import { toDeps } from './clients/deps'
import { reportErrors } from './middlewares/reportErrors'
import { requireAccess, requireCaller } from './middlewares/requireAccess'
import { resolvers } from './resolvers'
import { GuardedRoute, routes } from './routes'
import { allowMethods, serve } from './routes/serve'

type Handler = RouteHandler<Clients>
type Context = ServiceContext<Clients>

const GUARDS = {
  account: [requireAccess],
  caller: [requireCaller],
  everybody: [],
}

function toHandlers({ route, audience }: GuardedRoute) {
  return [
    reportErrors,
    allowMethods(route),
    ...GUARDS[audience],
    serve(route, ({ clients, vtex }: Context) => toDeps(clients, vtex.logger)),
  ] as Handler[]
}

export default new Service<Clients, RecorderState, ParamsContext>({
  clients: { implementation: Clients, options: clientOptions },
  graphql: { resolvers },
  routes: Object.fromEntries(
    Object.entries(routes).map(([id, route]) => [id, toHandlers(route)])
  ),
})

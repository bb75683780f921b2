/** The GraphQL edge: decodes arguments, calls one operation, presents its answer. */
import { toGraphQLError } from '../middlewares/toGraphQLError'
import { ResolverContext } from './context'
import { errorCode } from './errorCodes'
import { interaction } from './interactions'
import { handOnField } from './handOn'
import { log } from './logs'
import { offer, offers, offerSummary } from './offers'
import { PrintedInfo } from './printField'
import { requireFewRootFields } from './rootFields'

type Resolver = (
  root: unknown,
  args: unknown,
  context: ResolverContext,
  info: PrintedInfo
) => unknown

const queries = {
  offers,
  offerSummary,
  offer,
  interaction,
  log,
  errorCode,
} satisfies Record<string, Resolver>

/** Tells the same to every account, so it is answered here wherever the data is. */
const OF_NO_ACCOUNT: readonly string[] = ['errorCode']

export const resolvers = {
  Query: Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [
      name,
      telling(name, OF_NO_ACCOUNT.includes(name) ? query : handingOn(query)),
    ])
  ) as Record<keyof typeof queries, Resolver>,
}

/** The resolver, for accounts whose data is kept here; for others, what their host answers. */
function handingOn(resolve: Resolver): Resolver {
  return async (root, args, context, info) => {
    const host = await context.clients.appSettings.remoteHost()

    return host
      ? handOnField(host, context, info)
      : resolve(root, args, context, info)
  }
}

/** The resolver, with its failures told as the contract says. */
function telling(route: string, resolve: Resolver): Resolver {
  return async (root, args, context, info) => {
    try {
      requireFewRootFields(info)

      return await resolve(root, args, context, info)
    } catch (error) {
      const { account, requestId, logger } = context.vtex

      throw toGraphQLError(error, logger, { account, requestId, route })
    }
  }
}

/** The GraphQL edge: decodes arguments, calls one operation, presents its answer. */
import { toGraphQLError } from '../middlewares/toGraphQLError'
import { ResolverContext } from './context'
import { errorCode } from './errorCodes'
import { interaction } from './interactions'
import { log } from './logs'
import { offer, offers, offerSummary } from './offers'
import { SelectionInfo } from './selection'

type Resolver = (
  root: unknown,
  args: unknown,
  context: ResolverContext,
  info: SelectionInfo
) => unknown

const queries = {
  offers,
  offerSummary,
  offer,
  interaction,
  log,
  errorCode,
} satisfies Record<string, Resolver>

export const resolvers = {
  Query: Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [name, telling(name, query)])
  ) as Record<keyof typeof queries, Resolver>,
}

/** The resolver, with its failures told as the contract says. */
function telling(route: string, resolve: Resolver): Resolver {
  return async (root, args, context, info) => {
    try {
      return await resolve(root, args, context, info)
    } catch (error) {
      const { account, requestId, logger } = context.vtex

      throw toGraphQLError(error, logger, { account, requestId, route })
    }
  }
}

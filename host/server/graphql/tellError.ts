/** Tells what failed in GraphQL as the pages know it, whoever executed the query. */
import { GraphQLError, GraphQLFormattedError } from 'graphql'
import { GraphQLCode } from '../../../node/middlewares/errorTable'
import {
  TellableError,
  toGraphQLError,
} from '../../../node/middlewares/toGraphQLError'
import { AppContext } from '../ioContext'

/** What the caller did wrong, in Apollo Server's words. */
const CALLERS_FAULTS = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]

/** `error` as the pages know it; `thrown` is what was behind it. */
export function tellError(
  error: GraphQLFormattedError,
  thrown: GraphQLError | undefined,
  context: AppContext
): GraphQLFormattedError {
  const { code, requestId } = error.extensions ?? {}
  const { message, locations, path } = error

  // A resolver has told it already.
  if (requestId) return error

  if (CALLERS_FAULTS.includes(String(code))) {
    const extensions = {
      code: 'BAD_INPUT',
      requestId: context.vtex.requestId,
    } satisfies { code: GraphQLCode; requestId: string }

    return { message, locations, path, extensions }
  }

  const told = tellable(thrown?.originalError ?? thrown, context)

  return {
    message: told.message,
    locations,
    path,
    extensions: { ...told.extensions },
  }
}

/** What was thrown, as the caller may know it; tells the log of it. */
export function tellable(thrown: unknown, { vtex }: AppContext): TellableError {
  const { account, requestId, logger } = vtex

  return toGraphQLError(thrown, logger, {
    account,
    requestId,
    route: 'graphql',
  })
}

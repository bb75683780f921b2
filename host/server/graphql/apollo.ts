/**
 * Apollo Server, set up to tell failures in the one form that the pages know.
 * It never tells a stack, and nothing of the inside but a request id.
 */
import { ApolloServer, ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql'
import { badInput } from '../../../node/domain/errors'
import { GraphQLCode } from '../../../node/middlewares/errorTable'
import {
  TellableError,
  toGraphQLError,
} from '../../../node/middlewares/toGraphQLError'
import { AppContext } from '../ioContext'
import { requireModest } from './limits'

/** More than any page needs; a longer document is refused while it is read. */
const MAX_TOKENS = 5000

/** What the caller did wrong, in Apollo Server's words. */
const CALLERS_FAULTS = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]

const nothing = () => undefined

/** What Apollo Server would log is logged by the request it belongs to. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** @throws when the schema cannot be served. */
export async function startApollo(
  schema: GraphQLSchema,
  introspection: boolean
): Promise<ApolloServer<AppContext>> {
  const server = new ApolloServer<AppContext>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxTokens: MAX_TOKENS },
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: SILENT,
    plugins: [
      tellFailures(schema),
      // They would otherwise follow the environment, and report to others.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })

  await server.start()

  return server
}

function tellFailures(schema: GraphQLSchema): ApolloServerPlugin<AppContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({
          document,
          operation,
          request,
          contextValue,
        }) {
          if (!operation) return

          const root = schema.getRootType(operation.operation)
          const variables = request.variables ?? {}

          try {
            if (!root) throw notOffered(operation.operation)

            requireModest({ document, operation, root, variables })
          } catch (error) {
            throw refusal(error, contextValue)
          }
        },

        async willSendResponse({ response, errors, contextValue }) {
          const { body } = response

          if (body.kind !== 'single' || !body.singleResult.errors) return

          body.singleResult.errors = body.singleResult.errors.map(
            (error, index) => tell(error, errors?.[index], contextValue)
          )
        },
      }
    },
  }
}

/** `error` as the pages know it; `thrown` is what was behind it. */
function tell(
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

function notOffered(kind: string) {
  return badInput([{ path: '', message: `There is no ${kind} here.` }])
}

/** Apollo Server takes what is thrown before execution for its own fault, unless told. */
function refusal(thrown: unknown, context: AppContext): GraphQLError {
  const { message, extensions } = tellable(thrown, context)

  return new GraphQLError(message, {
    extensions: { ...extensions, http: { status: 400 } },
  })
}

function tellable(thrown: unknown, { vtex }: AppContext): TellableError {
  const { account, requestId, logger } = vtex

  return toGraphQLError(thrown, logger, {
    account,
    requestId,
    route: 'graphql',
  })
}

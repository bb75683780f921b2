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
import { GraphQLError, GraphQLSchema } from 'graphql'
import { badInput } from '../../../node/domain/errors'
import { AppContext } from '../ioContext'
import { CompiledQueries } from './compiledQueries'
import { requireModest } from './limits'
import { tellable, tellError } from './tellError'

/** More than any page needs; a longer document is refused while it is read. */
const MAX_TOKENS = 5000

const nothing = () => undefined

/** What Apollo Server would log is logged by the request it belongs to. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** @throws when the schema cannot be served. */
export async function startApollo(
  schema: GraphQLSchema,
  introspection: boolean,
  compiled: CompiledQueries
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
      tellFailures(schema, compiled),
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

function tellFailures(
  schema: GraphQLSchema,
  compiled: CompiledQueries
): ApolloServerPlugin<AppContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({
          document,
          operation,
          request,
          source,
          contextValue,
        }) {
          if (!operation) return

          const root = schema.getRootType(operation.operation)
          const variables = request.variables ?? {}

          try {
            if (!root) throw notOffered(operation.operation)

            const asked = { document, operation, root, variables }
            const weighing = requireModest(asked)

            compiled.note(source, request.operationName, asked, weighing)
          } catch (error) {
            throw refusal(error, contextValue)
          }
        },

        async willSendResponse({ response, errors, contextValue }) {
          const { body } = response

          if (body.kind !== 'single' || !body.singleResult.errors) return

          body.singleResult.errors = body.singleResult.errors.map(
            (error, index) => tellError(error, errors?.[index], contextValue)
          )
        },
      }
    },
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

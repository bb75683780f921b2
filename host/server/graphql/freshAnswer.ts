/** Executes a query: by a compiled function where there is one, else by Apollo Server. */
import { ApolloServer, HeaderMap } from '@apollo/server'
import { ExecutionResult } from 'graphql'
import { IncomingMessage } from 'node:http'
import { AppContext } from '../ioContext'
import { CompiledQueries, formatted } from './compiledQueries'
import { Query } from './readQuery'
import { tellError } from './tellError'

export type Answer = {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
  readonly hasErrors: boolean
}

export type Executor = (query: Query, ctx: AppContext) => Promise<Answer>

/** What Apollo Server answers with when a caller takes anything. */
const JSON_HEADERS: Answer['headers'] = new Map([
  ['content-type', 'application/json; charset=utf-8'],
])

/** Callers that take just what a compiled query answers with. */
const PLAIN = [undefined, '*/*', 'application/json']

export function createExecutor(
  apollo: ApolloServer<AppContext>,
  compiled: CompiledQueries
): Executor {
  return async (query, ctx) => {
    const { query: source, operationName, variables, extensions } = query
    const result =
      !extensions && PLAIN.includes(ctx.headers.accept)
        ? await compiled.execute(
            source,
            operationName ?? undefined,
            variables ?? {},
            ctx
          )
        : null

    return result ? toAnswer(result, ctx) : askApollo(apollo, query, ctx)
  }
}

function toAnswer({ data, errors }: ExecutionResult, ctx: AppContext): Answer {
  const told = errors?.map((error) => tellError(formatted(error), error, ctx))

  return {
    status: 200,
    headers: JSON_HEADERS,
    body: `${JSON.stringify({ errors: told, data })}\n`,
    hasErrors: told !== undefined,
  }
}

async function askApollo(
  apollo: ApolloServer<AppContext>,
  query: Query,
  ctx: AppContext
): Promise<Answer> {
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: toHeaderMap(ctx.req),
      search: '',
      body: query,
    },
    context: async () => ctx,
  })
  const text = body.kind === 'complete' ? body.string : ''

  return {
    status: status ?? 200,
    headers,
    body: text,
    // Errors come first in the answers of Apollo Server.
    hasErrors: !text.startsWith('{"data":'),
  }
}

function toHeaderMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap()

  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, [value].flat().join(', '))
  }

  // What was asked for by GET is handed on as the body of a POST.
  map.set('content-type', 'application/json')

  return map
}

/**
 * The executable schema: the contract in graphql/, the directives that VTEX IO
 * adds to every app, and the resolvers of the app.
 */
import { makeExecutableSchema } from '@graphql-tools/schema'
import { GraphQLSchema } from 'graphql'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../root'

type Resolvers = Parameters<typeof makeExecutableSchema>[0]['resolvers']

const CONTRACT = join(ROOT, 'graphql')

/** As VTEX IO declares them; a contract that declared them too would be refused there. */
const NATIVE_DIRECTIVES = `
  enum IOAuthScope { PUBLIC PRIVATE }
  enum IOCacheControlScope { SEGMENT PUBLIC PRIVATE }
  directive @auth(scope: IOAuthScope, productCode: String, resourceCode: String) on FIELD_DEFINITION
  directive @cacheControl(maxAge: Int, scope: IOCacheControlScope) on FIELD_DEFINITION
  directive @context(provider: String, sender: String) on FIELD
`

export function appSchema(resolvers: Resolvers): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: [NATIVE_DIRECTIVES, readContract()],
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}

/** The text of graphql/, all files together. */
function readContract(): string {
  return readdirSync(CONTRACT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(CONTRACT, file), 'utf8'))
    .join('\n')
}

/**
 * The directive `@tellFailures`: what the platform's own guards of a root field
 * throw is told as the resolvers tell theirs. Nothing of what was thrown is passed
 * on: `@auth` throws errors of an HTTP client that carry the session of the person
 * and the token of the app, and the platform logs all that it is given.
 */
import type { GraphQLOptions } from '@vtex/api'

import { permissionsUnknown } from '../clients/licenseManager'
import { statusOf, upstreamError } from '../clients/upstream'
import { forbidden } from '../middlewares/caller'
import { unauthenticated } from '../middlewares/credentials'
import { isTellable, toGraphQLError } from '../middlewares/toGraphQLError'
import { ResolverContext } from './context'

type Resolve = (
  root: unknown,
  args: unknown,
  context: ResolverContext,
  info: { readonly fieldName: string }
) => unknown

type Field = { resolve?: Resolve }

type Thrown = {
  readonly name?: unknown
  readonly code?: unknown
  readonly isAxiosError?: boolean
  readonly config?: { readonly url?: string }
  readonly extensions?: { readonly code?: unknown }
}

/**
 * What the platform asks of the class of a directive. The class that it has for
 * this belongs to a package that is not there for apps.
 */
class TellFailures {
  readonly name: string

  constructor({ name }: { readonly name: string }) {
    this.name = name
  }

  /** That of the contract is the declaration. */
  static getDirectiveDeclaration(): undefined {
    return undefined
  }

  static implementsVisitorMethod(method: string): boolean {
    return method === 'visitFieldDefinition'
  }

  visitFieldDefinition(field: Field): void {
    const { resolve } = field

    // Nothing is asked, so nothing fails.
    if (!resolve) return

    field.resolve = async (root, args, context, info) => {
      try {
        return await resolve(root, args, context, info)
      } catch (thrown) {
        throw told(thrown, context, info.fieldName)
      }
    }
  }
}

type SchemaDirectives = NonNullable<GraphQLOptions['schemaDirectives']>

export const schemaDirectives = {
  tellFailures: TellFailures,
} as unknown as SchemaDirectives

function told(thrown: unknown, { vtex }: ResolverContext, route: string) {
  // What a resolver has told, and its log knows.
  if (isTellable(thrown)) return thrown

  const { account, requestId, logger } = vtex

  return toGraphQLError(reworded(thrown), logger, {
    account,
    requestId,
    route,
  })
}

/** What a guard threw, in our own words: its own may hold a secret. */
function reworded(thrown: unknown): Error {
  const { name, code, isAxiosError, config, extensions } = Object(
    thrown
  ) as Thrown

  if (extensions?.code === 'UNAUTHENTICATED') return unauthenticated()
  if (extensions?.code === 'FORBIDDEN') return forbidden()

  if (!isAxiosError) {
    return new Error(`A guard threw ${[name, code].filter(isText).join(' ')}`)
  }

  if (config?.url?.includes('/api/vtexid/')) {
    return permissionsUnknown(upstreamError('VTEX ID', thrown))
  }

  // License Manager does not know the person.
  if (statusOf(thrown) === 404) return forbidden()

  return permissionsUnknown(upstreamError('License Manager', thrown))
}

function isText(part: unknown): boolean {
  return typeof part === 'string'
}

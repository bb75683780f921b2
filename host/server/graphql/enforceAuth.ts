/** Makes `@auth` mean what it says: as VTEX IO does, before the resolver of a root field. */
import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils'
import {
  defaultFieldResolver,
  GraphQLFieldConfig,
  GraphQLSchema,
} from 'graphql'
import { resolveCaller } from '../../../node/middlewares/caller'
import { requireCredentials } from '../../../node/middlewares/credentials'
import { Resource } from '../../../node/middlewares/resource'
import { toGraphQLError } from '../../../node/middlewares/toGraphQLError'
import { AppContext } from '../ioContext'
import { noteResource } from './notedReads'

type RootField = GraphQLFieldConfig<unknown, AppContext>

/** @throws Error when a root field does not say who may ask for it, and by what role. */
export function enforceAuth(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field: RootField, name) => {
      const [auth] = getDirective(schema, field, 'auth') ?? []

      if (!auth?.scope) throw new Error(`The root field ${name} lacks @auth`)
      if (auth.scope === 'PUBLIC') return field

      const { productCode, resourceCode } = auth

      if (!productCode || !resourceCode) {
        throw new Error(`@auth of the root field ${name} names no resource`)
      }

      return guarded(field, { productCode, resourceCode })
    },
  })
}

function guarded(field: RootField, resource: Resource): RootField {
  const { resolve = defaultFieldResolver } = field

  return {
    ...field,
    resolve: async (root, args, ctx, info) => {
      await requireRole(ctx, resource, info.fieldName)
      noteResource(ctx, resource)

      return resolve(root, args, ctx, info)
    },
  }
}

/** A session of the Admin or a key pair, with a role that opens the resource. */
async function requireRole(
  ctx: AppContext,
  resource: Resource,
  route: string
): Promise<void> {
  const { account, requestId, logger } = ctx.vtex

  try {
    const credentials = requireCredentials(ctx, account)

    await resolveCaller(ctx.clients, account, credentials, resource)
  } catch (error) {
    throw toGraphQLError(error, logger, { account, requestId, route })
  }
}

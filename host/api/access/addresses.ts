/**
 * Every address of the app, read from what declares them: service.json and the
 * contract of GraphQL. A new route or field is in the tests of access by being
 * declared; one that they cannot fill fails them.
 */
import {
  getNamedType,
  GraphQLField,
  GraphQLObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import serviceJson from '../../../node/service.json'
import { appSchema } from '../../server/graphql/schema'
import { CHANNEL, FEED, INTERACTION, LOG } from '../testApi'

export type Ids = {
  readonly feedId: string
  readonly skuId: string
  readonly interactionId: string
  readonly logId: string
}

export type RouteCall = {
  /** Of service.json. */
  readonly id: string
  readonly method: string
  readonly pathOf: (ids: Ids) => string
  readonly body: unknown
}

type Route = {
  readonly path: string
  readonly access: string
  readonly policies?: ReadonlyArray<{ readonly actions: readonly string[] }>
}

export const ROUTES: Readonly<Record<string, Route>> = serviceJson.routes

/** Tells the same to everybody, or has a test of its own (host/runtime/installation.test.ts). */
export const APART = ['openapi', 'purge']

const PREFIX = '/_v/offer-management/api/sent-offers'

/** Of routes that take one: any that would do. */
const BODIES: Readonly<Record<string, unknown>> = {
  'post channels': CHANNEL,
  'post feeds': FEED,
  'put feed': { affiliateId: 'CRN', salesChannels: '5' },
  'post interactions': INTERACTION,
  'post unifiedInteraction': {
    ...INTERACTION,
    interactionLogs: [LOG],
    closeInteraction: true,
  },
  'post closeInteraction': undefined,
  'post logs': LOG,
  'put settings': { maskedKeys: [] },
}

/** The calls that routes let through; those that delete come last. */
export const ROUTE_CALLS: readonly RouteCall[] = Object.entries(ROUTES)
  .filter(([id]) => !APART.includes(id))
  .flatMap(([id, { path, policies = [] }]) =>
    policies
      .flatMap(({ actions }) => actions)
      .map((action) => toCall(id, path, action))
  )
  .sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'))

function toCall(id: string, path: string, action: string): RouteCall {
  if (!path.startsWith(`${PREFIX}/`)) {
    throw new Error(`The route ${id} is none of the API: test it apart`)
  }

  if (['post', 'put'].includes(action) && !(`${action} ${id}` in BODIES)) {
    throw new Error(`Say what is sent to ${action} ${id}`)
  }

  return {
    id,
    method: action.toUpperCase(),
    body: BODIES[`${action} ${id}`],
    pathOf: (ids) =>
      path.slice(PREFIX.length).replace(/:(\w+)/g, (_, name) => {
        const value = { ...ids, errorCodeId: 'CTLG-001' }[name as keyof Ids]

        if (!value) throw new Error(`Say what fills :${name} of ${id}`)

        return value
      }) + (id === 'searchInteractions' ? `?q=${ids.skuId}` : ''),
  }
}

const SCHEMA = appSchema({})

export type FieldQuery = {
  readonly name: string
  readonly queryOf: (ids: Ids) => string
}

/** A query for every root field, with all that can be asked without arguments some levels below. */
export const FIELD_QUERIES: readonly FieldQuery[] = [
  SCHEMA.getQueryType(),
  SCHEMA.getMutationType(),
]
  .flatMap((type) => Object.values(type?.getFields() ?? {}))
  .map((field) => ({
    name: field.name,
    queryOf: (ids) =>
      `{ ${field.name}${argumentsOf(field, ids)} { ${selectionOf(field)} } }`,
  }))

function argumentsOf(field: GraphQLField<unknown, unknown>, ids: Ids): string {
  const values: Record<string, string> = {
    ...Object.fromEntries(
      Object.entries(ids).map(([name, id]) => [name, JSON.stringify(id)])
    ),
    id: '"CTLG-001"',
    filter: `{ text: ${JSON.stringify(ids.skuId)} }`,
  }

  const given = field.args.flatMap((arg) => {
    if (values[arg.name]) return [`${arg.name}: ${values[arg.name]}`]
    if (isRequiredArgument(arg)) {
      throw new Error(`Say what fills ${arg.name} of ${field.name}`)
    }

    return []
  })

  return given.length ? `(${given.join(', ')})` : ''
}

/** What cannot be read in a list, or needs arguments, is left out. */
const LEFT_OUT = ['interactions', 'logs', 'aftermath', 'offer']

function selectionOf(
  field: GraphQLField<unknown, unknown>,
  levels = 3
): string {
  const type = getNamedType(field.type) as GraphQLObjectType
  const within = Object.values(type.getFields()).filter(
    ({ name, args }) =>
      !LEFT_OUT.includes(name) && !args.some(isRequiredArgument)
  )

  return within
    .flatMap((inner) => {
      const of = getNamedType(inner.type)

      if (isLeafType(of)) return [inner.name]
      if (!isObjectType(of) || levels === 1) return []

      return [`${inner.name} { ${selectionOf(inner, levels - 1)} }`]
    })
    .concat('__typename')
    .join(' ')
}

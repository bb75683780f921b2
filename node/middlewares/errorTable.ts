/** How each failure is told: over HTTP, in GraphQL, and to the log. */
import { ErrorCodeName } from '../domain/errors'

/** The codes that the pages know; graphql/schema.graphql lists them. */
export type GraphQLCode =
  | 'BAD_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'OFFER_NOT_FOUND'
  | 'INTERACTION_NOT_FOUND'
  | 'INTERACTION_EXPIRED'
  | 'LOG_NOT_FOUND'
  | 'ERROR_CODE_NOT_FOUND'
  | 'STORE_UNAVAILABLE'
  | 'INTERNAL'

export type LogLevel = 'info' | 'warn' | 'error'

type Telling = {
  readonly status: number
  readonly graphql: GraphQLCode
  readonly level: LogLevel
}

/**
 * A page that asks for an interaction of a feed which is not active finds no
 * interaction: the pages do not know feeds, so the code is theirs.
 */
export const ERROR_TABLE: Readonly<Record<ErrorCodeName, Telling>> = {
  BAD_INPUT: { status: 400, graphql: 'BAD_INPUT', level: 'info' },
  UNAUTHENTICATED: { status: 401, graphql: 'UNAUTHENTICATED', level: 'warn' },
  FORBIDDEN: { status: 403, graphql: 'FORBIDDEN', level: 'warn' },
  ROUTE_NOT_FOUND: { status: 404, graphql: 'BAD_INPUT', level: 'info' },
  CHANNEL_NOT_FOUND: { status: 404, graphql: 'BAD_INPUT', level: 'info' },
  FEED_NOT_FOUND: {
    status: 404,
    graphql: 'INTERACTION_NOT_FOUND',
    level: 'info',
  },
  OFFER_NOT_FOUND: { status: 404, graphql: 'OFFER_NOT_FOUND', level: 'info' },
  INTERACTION_NOT_FOUND: {
    status: 404,
    graphql: 'INTERACTION_NOT_FOUND',
    level: 'info',
  },
  INTERACTION_EXPIRED: {
    status: 410,
    graphql: 'INTERACTION_EXPIRED',
    level: 'info',
  },
  LOG_NOT_FOUND: { status: 404, graphql: 'LOG_NOT_FOUND', level: 'info' },
  ERROR_CODE_NOT_FOUND: {
    status: 404,
    graphql: 'ERROR_CODE_NOT_FOUND',
    level: 'info',
  },
  METHOD_NOT_ALLOWED: { status: 405, graphql: 'BAD_INPUT', level: 'info' },
  CHANNEL_TAKEN: { status: 409, graphql: 'BAD_INPUT', level: 'info' },
  FEED_ALREADY_ACTIVE: { status: 409, graphql: 'BAD_INPUT', level: 'info' },
  INTERACTION_CLOSED: { status: 409, graphql: 'BAD_INPUT', level: 'info' },
  BODY_TOO_LARGE: { status: 413, graphql: 'BAD_INPUT', level: 'warn' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, graphql: 'BAD_INPUT', level: 'info' },
  TOO_MANY_REQUESTS: {
    status: 429,
    graphql: 'STORE_UNAVAILABLE',
    level: 'warn',
  },
  STORE_UNAVAILABLE: {
    status: 503,
    graphql: 'STORE_UNAVAILABLE',
    level: 'error',
  },
  INTERNAL: { status: 500, graphql: 'INTERNAL', level: 'error' },
}

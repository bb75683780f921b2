/** Tells every failure of a resolver in the one form that the pages know. */
import { Fault } from '../domain/errors'
import { toIso } from '../domain/instant'
import { ERROR_TABLE, GraphQLCode } from './errorTable'
import { FailureLog, logFailure, RequestFacts, toFailure } from './failures'

type Extensions = {
  readonly code: GraphQLCode
  readonly requestId: string
  /** ISO 8601, for `INTERACTION_EXPIRED`. */
  readonly expiredAt?: string
  /** For `BAD_INPUT`. */
  readonly details?: readonly Fault[]
}

/** An error whose extensions GraphQL passes on, whatever its version. */
export type TellableError = Error & { readonly extensions: Extensions }

/** What was thrown, as the caller may know it; tells the log of it. */
export function toGraphQLError(
  thrown: unknown,
  log: FailureLog,
  request: RequestFacts
): TellableError {
  // What another host has told, and its log knows.
  if (isTellable(thrown)) return thrown

  const failure = toFailure(thrown)
  const { message, facts } = failure

  logFailure(failure, log, request)

  const extensions: Extensions = {
    code: ERROR_TABLE[failure.code].graphql,
    requestId: request.requestId,
    ...(facts.expiredAt === undefined
      ? {}
      : { expiredAt: toIso(facts.expiredAt) }),
    ...(facts.details ? { details: facts.details } : {}),
  }

  return Object.assign(new Error(message), { extensions })
}

/** Whether it is told already, so that the log knows of it. */
export function isTellable(thrown: unknown): thrown is TellableError {
  const { extensions } = Object(thrown) as Partial<TellableError>

  return Boolean(extensions?.code && extensions.requestId)
}

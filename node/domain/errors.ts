/**
 * Everything that can go wrong, as a closed list. How a code is told over HTTP
 * or GraphQL is not known here: one table in the middlewares says that.
 */
import { Instant } from './instant'

export type ErrorCodeName =
  | 'BAD_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'ROUTE_NOT_FOUND'
  | 'CHANNEL_NOT_FOUND'
  | 'FEED_NOT_FOUND'
  | 'OFFER_NOT_FOUND'
  | 'INTERACTION_NOT_FOUND'
  | 'INTERACTION_EXPIRED'
  | 'LOG_NOT_FOUND'
  | 'ERROR_CODE_NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'CHANNEL_TAKEN'
  | 'FEED_ALREADY_ACTIVE'
  | 'INTERACTION_CLOSED'
  | 'BODY_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'TOO_MANY_REQUESTS'
  | 'STORE_UNAVAILABLE'
  | 'INTERNAL'

/** One fault of an input: where it is, and what would be right. */
export type Fault = {
  /** Path of the field as the caller wrote it, such as `errors[0].code`; empty for the whole input. */
  readonly path: string
  readonly message: string
}

export type FailureFacts = {
  readonly details?: readonly Fault[]
  /** When the thing asked for expired. */
  readonly expiredAt?: Instant
  /** What may be done instead, for `METHOD_NOT_ALLOWED`. */
  readonly allow?: readonly string[]
  /** Seconds to wait, for `TOO_MANY_REQUESTS` and `STORE_UNAVAILABLE`. */
  readonly retryAfterSeconds?: number
}

/** A failure that a caller may be told about; its message is public. */
export class Failure extends Error {
  constructor(
    readonly code: ErrorCodeName,
    message: string,
    readonly facts: FailureFacts = {},
    /** The private reason; goes to the log only. */
    readonly cause?: unknown
  ) {
    super(message)
    this.name = 'Failure'
  }
}

/** The failure that lists every fault of an input at once. */
export function badInput(details: readonly Fault[]): Failure {
  const [first] = details
  const more = details.length > 1 ? ` (and ${details.length - 1} more)` : ''
  const where = first?.path ? `${first.path}: ` : ''

  return new Failure('BAD_INPUT', `${where}${first?.message ?? ''}${more}`, {
    details,
  })
}

/** The failure that tells a caller nothing; the cause is private. */
export function somethingWrong(cause: unknown): Failure {
  return new Failure('INTERNAL', 'Something went wrong.', {}, cause)
}

/**
 * What the database throws, as the failures that callers know. The public text
 * never holds SQL, data or an address; the driver's error is the private cause.
 */
import { Failure } from '../../node/domain/errors'

const RETRY_AFTER_SECONDS = 5

/**
 * Classes of SQLSTATE that waiting may cure: connection, resources, operator
 * intervention, system, and transactions that the server rolled back.
 */
const PASSING = ['08', '40', '53', '55', '57', '58']

export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error

  const state = (error as { code?: unknown } | null)?.code
  const refused =
    typeof state === 'string' &&
    /^[0-9A-Z]{5}$/.test(state) &&
    !PASSING.includes(state.slice(0, 2))

  return refused
    ? new Failure('INTERNAL', 'Something went wrong.', {}, error)
    : unavailable(error)
}

/** The failure of a database that cannot answer for now. */
export function unavailable(cause: unknown): Failure {
  return new Failure(
    'STORE_UNAVAILABLE',
    'The database does not answer. Try again in a few seconds.',
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
    cause
  )
}

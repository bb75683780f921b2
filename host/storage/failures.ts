/**
 * What the database throws, as the failures that callers know. The public text
 * never holds SQL, data or an address; the driver's error is the private cause.
 */
import { Failure, somethingWrong } from '../../node/domain/errors'

const RETRY_AFTER_SECONDS = 5

/**
 * Classes of SQLSTATE that say nothing against the statement: connection,
 * sign-in, database, rolled back, resources, locks, operator, system.
 */
const NOT_OUR_FAULT = ['08', '28', '3D', '40', '53', '55', '57', '58']

export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error

  const state = (error as { code?: unknown } | null)?.code
  const ours =
    typeof state === 'string' &&
    /^[0-9A-Z]{5}$/.test(state) &&
    !NOT_OUR_FAULT.includes(state.slice(0, 2))

  return ours ? somethingWrong(error) : unavailable(error)
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

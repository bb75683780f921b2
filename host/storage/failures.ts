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

/**
 * The same of single states: a server that takes no writes, as its disk is full
 * or as another has become the primary, and its limits of time.
 */
const READ_ONLY = '25006'
const OF_THE_SERVER = [READ_ONLY, '25P03', '25P04']

export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error

  const state = stateOf(error)
  const ours =
    state !== null &&
    !NOT_OUR_FAULT.includes(state.slice(0, 2)) &&
    !OF_THE_SERVER.includes(state)

  return ours ? somethingWrong(error) : unavailable(error)
}

/**
 * Whether the connection is fit for more statements: the server answered, and
 * may take writes. Another connection may lead to the server that does.
 */
export function leavesConnection(error: unknown): boolean {
  const state = stateOf(error)

  return state !== null && state !== READ_ONLY
}

/** Whether the database answered, and refused what it was given for its content. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Failure && error.code === 'INTERNAL'
}

/** The SQLSTATE of what the server said; null when the way to it failed. */
function stateOf(error: unknown): string | null {
  const { code, errno } = (error ?? {}) as { code?: unknown; errno?: unknown }
  // EPIPE looks like one.
  const isState = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)

  return isState && errno === undefined ? code : null
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

/** Turns whatever was thrown into a failure that may be told, and tells the log of it. */
import { Failure } from '../domain/errors'
import { ERROR_TABLE, LogLevel } from './errorTable'

/** The part of the platform's logger that is used. */
export type FailureLog = Record<LogLevel, (entry: unknown) => void>

/** What the log is told beside the failure: ids and names, never what a caller sent. */
export type RequestFacts = {
  readonly requestId: string
  readonly account?: string
  readonly route?: string
}

/** The failure itself, or `INTERNAL` with what was thrown as its private cause. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown

  return new Failure(
    'INTERNAL',
    'Something failed on our side. Give the request id to support.',
    {},
    thrown
  )
}

export function logFailure(
  failure: Failure,
  log: FailureLog,
  facts: RequestFacts
): void {
  const { code, message, cause } = failure
  const { level } = ERROR_TABLE[code]

  log[level]({
    ...facts,
    message: `${code}: ${message}`,
    code,
    ...(cause === undefined ? {} : { cause: describe(cause) }),
  })
}

/**
 * Only these parts of what was thrown, an error or not, reach the log: errors of HTTP clients also
 * carry the headers and the body that were sent, and with them credentials.
 */
function describe(cause: unknown): unknown {
  if (typeof cause !== 'object' || cause === null) return String(cause)

  const { name, message, code, stack } = cause as Record<string, unknown>

  return Object.fromEntries(
    Object.entries({
      name: name ?? (cause.constructor?.name || 'Object'),
      message,
      code,
      stack,
    }).filter(([, value]) => ['string', 'number'].includes(typeof value))
  )
}

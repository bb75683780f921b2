/**
 * An error of an offer, as the failures that report it tell it. One error is
 * one pair of code and external code (domain rule 3).
 */
import { UNMAPPED_CODE } from './errorCode'
import { Instant } from './instant'
import { Log, LogError, Origin } from './log'

export type OfferError = {
  readonly code: string
  readonly externalCode: string | null
  readonly title: string | null
  readonly description: string
  /** When it was last reported, by the date of the log. */
  readonly date: Instant
  /** Arrival of that log within its interaction. */
  readonly seq: number
  /** Origin of the interaction that last reported it. */
  readonly origin: Origin
  /** A success of any of these archives it; never empty. */
  readonly closableOrigins: readonly Origin[]
  readonly interactionId: string
}

/** Tells one error of an offer from another. */
export function errorKey(
  error: Pick<LogError, 'code' | 'externalCode'>
): string {
  return JSON.stringify([error.code, error.externalCode])
}

/**
 * The errors that a log opens: those of a failure, or of any log whose data
 * calls the offer in error. Such a log without errors opens one that carries
 * its own description, so that no failure is left unexplained (domain rules 2
 * and 4).
 */
export function errorsOpenedBy(
  log: Log,
  interaction: { readonly id: string; readonly origin: Origin }
): readonly OfferError[] {
  if (log.type !== 'failure' && log.data?.status !== 'error') return []

  const reported = log.errors.length ? log.errors : [unmapped(log)]

  return reported.map((error) => ({
    code: error.code,
    externalCode: error.externalCode,
    title: error.title,
    description: error.description,
    date: log.date,
    seq: log.seq,
    origin: interaction.origin,
    closableOrigins: error.closableOrigins.length
      ? error.closableOrigins
      : [interaction.origin],
    interactionId: interaction.id,
  }))
}

function unmapped(log: Log): LogError {
  return {
    code: UNMAPPED_CODE,
    externalCode: null,
    title: null,
    description: log.description,
    closableOrigins: [],
  }
}

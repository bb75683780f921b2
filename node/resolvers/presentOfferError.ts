import { classify } from '../domain/errorCode'
import { toIso } from '../domain/instant'
import { expiresAt } from '../domain/interaction'
import { OfferError } from '../domain/offerError'
import { upperCase } from './arguments'
import { presentErrorCode } from './presentErrorCode'
import type * as wire from './schema.generated'

/** The error without its aftermath, which only single reads answer for. */
export function presentOfferError(
  error: OfferError
): Omit<wire.OfferError, 'aftermath'> {
  return {
    code: error.code,
    externalCode: error.externalCode,
    title: error.title,
    description: error.description,
    date: toIso(error.date),
    origin: upperCase(error.origin),
    closableOrigins: error.closableOrigins.map(upperCase),
    interactionId: error.interactionId,
    interactionExpiresAt: toIso(expiresAt(error.interactionId)),
    errorCode: presentErrorCode(classify(error.code)),
  }
}

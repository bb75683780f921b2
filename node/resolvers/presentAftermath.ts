import { Aftermath, InteractionRef } from '../domain/aftermath'
import { toIso } from '../domain/instant'
import { OfferError } from '../domain/offerError'
import { upperCase } from './arguments'
import { presentOfferError } from './presentOfferError'
import type * as wire from './schema.generated'

export function presentAftermath({ fate, by }: Aftermath): wire.Aftermath {
  return { fate: upperCase(fate), by: by && presentInteractionRef(by) }
}

/** The errors, each with its aftermath at the same place. */
export function presentErrors(
  errors: readonly OfferError[],
  aftermaths: readonly Aftermath[]
): wire.OfferError[] {
  return errors.map((error, index) => ({
    ...presentOfferError(error),
    aftermath: presentAftermath(aftermaths[index]),
  }))
}

export function presentInteractionRef(
  ref: InteractionRef
): wire.InteractionRef {
  return {
    id: ref.id,
    startDate: toIso(ref.startDate),
    closedAt: ref.closedAt === null ? null : toIso(ref.closedAt),
    origin: upperCase(ref.origin),
    result: upperCase(ref.result),
  }
}

import { Aftermath, InteractionRef } from '../domain/aftermath'
import { toIso } from '../domain/instant'
import { upperCase } from './arguments'
import type * as wire from './schema.generated'

export function presentAftermath({ fate, by }: Aftermath): wire.Aftermath {
  return { fate: upperCase(fate), by: by && presentInteractionRef(by) }
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

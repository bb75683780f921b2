import type { Aftermath, InteractionRef } from '../model/aftermath'
import type { InteractionDetailsQuery } from './schema.generated'
import { FATE_OF, ORIGIN_OF, RESULT_OF } from './words'

type WireInteraction = InteractionDetailsQuery['interaction']
type WireRef = NonNullable<WireInteraction['previous']>
type WireAftermath = WireInteraction['errors'][number]['aftermath']

export function toAftermath({ fate, by }: WireAftermath): Aftermath {
  return { fate: FATE_OF[fate], by: toRef(by) }
}

export function toRef(
  ref: WireRef | null | undefined
): InteractionRef | undefined {
  return ref
    ? {
        id: ref.id,
        startDate: ref.startDate,
        closedAt: ref.closedAt ?? undefined,
        origin: ORIGIN_OF[ref.origin],
        result: RESULT_OF[ref.result],
      }
    : undefined
}

import { Witness } from '../domain/aftermath'
import { Interaction, interactionResult } from '../domain/interaction'
import { settlement } from '../domain/offerLedger'

/** What the interaction tells of the errors of others, by the rules of the ledger. */
export function toWitness(interaction: Interaction): Witness {
  const { id, startDate, closedAt, origin, context } = interaction

  return {
    id,
    startDate,
    closedAt,
    origin,
    context,
    result: interactionResult(interaction),
    settles: settlement(interaction),
  }
}

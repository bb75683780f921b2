import { registeredAt } from '../domain/id'
import { Instant, toIso } from '../domain/instant'
import {
  expiresAt,
  Interaction,
  interactionResult,
  newValueOf,
} from '../domain/interaction'
import { ChannelOffer } from '../domain/offer'
import { logCount } from '../domain/result'
import { upperCase } from './arguments'
import { presentOffer } from './presentOffer'
import { presentOfferError } from './presentOfferError'
import type * as wire from './schema.generated'

/** The interaction without its logs, which only `interaction` answers for. */
export function presentInteraction(
  interaction: Interaction,
  offer: ChannelOffer
): Omit<wire.Interaction, 'logs' | 'offer'> & {
  offer: Omit<wire.Offer, 'interactions'>
} {
  const { id, tally } = interaction

  return {
    id,
    feedId: interaction.feedId,
    skuId: interaction.skuId,
    startDate: toIso(interaction.startDate),
    registeredAt: toIso(registeredAt(id)),
    closedAt: isoOrNull(interaction.closedAt),
    expiresAt: toIso(expiresAt(id)),
    lastLogAt: isoOrNull(tally.last?.date ?? null),
    source: upperCase(interaction.source),
    origin: upperCase(interaction.origin),
    context: upperCase(interaction.context),
    state: upperCase(interaction.state),
    result: upperCase(interactionResult(interaction)),
    newValue: newValueOf(interaction),
    errors: tally.errors.map(presentOfferError),
    logCounts: { total: logCount(tally), ...tally.counts },
    agents: [...tally.agents],
    offer: presentOffer(offer),
  }
}

function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : toIso(instant)
}

import { openErrorCount } from '../domain/aftermath'
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

/** What only `interaction` answers for. */
type OfOneRead =
  | 'logs'
  | 'logColumns'
  | 'evidenceMatches'
  | 'evidence'
  | 'aftermath'
  | 'previous'
  | 'next'

/** What every read of interactions tells of one. */
export function presentInteraction(
  interaction: Interaction,
  offer: ChannelOffer
): Omit<wire.Interaction, OfOneRead | 'errors' | 'offer'> & {
  errors: Array<ReturnType<typeof presentOfferError>>
  offer: ReturnType<typeof presentOffer>
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
    openErrorCount: openErrorCount(interaction, offer.offer.openErrors),
    logCounts: { total: logCount(tally), ...tally.counts },
    agents: [...tally.agents],
    offer: presentOffer(offer),
  }
}

function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : toIso(instant)
}

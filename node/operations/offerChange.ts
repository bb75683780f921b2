/**
 * What every change of an offer has in common: the interaction it is about
 * must be there, and the offer takes in what the interaction has become.
 */
import { Failure } from '../domain/errors'
import { requireActive } from '../domain/feed'
import { parseId } from '../domain/id'
import { Instant } from '../domain/instant'
import {
  Interaction,
  InteractionKey,
  readableSince,
  requireReadable,
} from '../domain/interaction'
import { FullLog } from '../domain/log'
import { forgetArchived, record, stateOf } from '../domain/offerLedger'
import { OfferChange, OfferSnapshot } from '../domain/store'

/** What the offer becomes when it takes in what the interaction has become. */
export function toChange(
  { offer, ledger }: OfferSnapshot,
  interaction: Interaction,
  logs: readonly FullLog[],
  now: Instant
): OfferChange {
  const next = forgetArchived(record(ledger, interaction), readableSince(now))
  const { account, feedId, skuId } = interaction

  return {
    interaction,
    logs,
    ledger: next,
    offer: {
      account,
      feedId,
      skuId,
      id: offer?.id ?? interaction.id,
      createdAt: offer?.createdAt ?? now,
      updatedAt: now,
      product: offer?.product ?? null,
      ...stateOf(next),
    },
  }
}

/** @throws `FEED_NOT_FOUND`, `INTERACTION_NOT_FOUND`. */
export function requireInteraction(
  { feed, interaction }: OfferSnapshot,
  key: InteractionKey
): Interaction {
  requireActive(feed, key.feedId)

  if (!interaction) throw notFound(key)

  return interaction
}

export function notFound({
  interactionId,
  feedId,
  skuId,
}: InteractionKey): Failure {
  return new Failure(
    'INTERACTION_NOT_FOUND',
    `There is no interaction ${interactionId} of the SKU ${skuId} in the feed ${feedId}.`
  )
}

/**
 * The id in its written form, of a time that can still be read.
 *
 * @throws `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`.
 */
export function readableId(text: string, now: Instant): string {
  const id = parseId(text)

  if (!id) {
    throw new Failure(
      'INTERACTION_NOT_FOUND',
      `There is no interaction ${text}: an id has 32 hexadecimal digits.`
    )
  }

  requireReadable(id, now)

  return id
}

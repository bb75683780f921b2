/** What a caller can do with interactions. */
import { requireActive } from '../domain/feed'
import * as interactions from '../domain/interaction'
import {
  Interaction,
  InteractionKey,
  InteractionRequest,
  OfferKey,
  readableSince,
} from '../domain/interaction'
import { InteractionQuery } from '../domain/interactionQuery'
import { FullLog, LogRequest } from '../domain/log'
import { LogQuery } from '../domain/logQuery'
import { Once } from '../domain/once'
import { Page } from '../domain/page'
import {
  InteractionDetails,
  InteractionReading,
  InteractionSearch,
} from '../domain/store'
import { Deps } from './deps'
import {
  notFound,
  readableId,
  requireInteraction,
  toChange,
} from './offerChange'
import { refreshProduct } from './products'
import { maskedLogs } from './settings'

/** Opens an interaction, and with the first one the offer. @throws `FEED_NOT_FOUND`. */
export async function openInteraction(
  deps: Deps,
  key: OfferKey,
  request: InteractionRequest,
  once?: Once
): Promise<Interaction> {
  const { interaction } = await openWith(deps, key, request, [], false, once)

  return interaction
}

/**
 * Opens an interaction, adds its logs and closes it when `close` says so, all
 * as one unit: it is stored whole or not at all. Secrets in the logs are masked
 * before.
 *
 * @throws `FEED_NOT_FOUND`.
 */
export async function reportInteraction(
  deps: Deps,
  key: OfferKey,
  request: InteractionRequest,
  logs: readonly LogRequest[],
  close: boolean,
  once?: Once
): Promise<{ interaction: Interaction; logs: readonly FullLog[] }> {
  return openWith(deps, key, request, logs, close, once)
}

/**
 * Closes an interaction; one that is closed already stays as it is.
 *
 * @throws `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`, `FEED_NOT_FOUND`.
 */
export async function closeInteraction(
  deps: Deps,
  key: InteractionKey,
  once?: Once
): Promise<Interaction> {
  const now = deps.clock()
  const id = readableId(key.interactionId, now)

  const change = await deps.store.changeOffer(
    key,
    id,
    (current) => {
      const found = requireInteraction(current, key)

      return toChange(
        current,
        interactions.closeInteraction(found, now),
        [],
        now
      )
    },
    once
  )

  return change.interaction
}

/**
 * One interaction with its offer, the logs that `logs` asks for (null: none), and
 * what else `query` asks for.
 *
 * @throws `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`, `FEED_NOT_FOUND`.
 */
export async function getInteraction(
  deps: Deps,
  key: InteractionKey,
  logs: LogQuery | null,
  query: InteractionQuery = {}
): Promise<InteractionDetails> {
  const now = deps.clock()
  const interactionId = readableId(key.interactionId, now)
  const reading = await deps.store.readInteraction(
    { ...key, interactionId },
    readableSince(now),
    logs,
    query
  )

  return reading ?? missing(deps, key)
}

/** Interactions of all offers of the account that can still be read. */
export function searchInteractions(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  account: string,
  search: InteractionSearch
): Promise<Page<InteractionReading>> {
  return store.searchInteractions(account, readableSince(clock()), search)
}

async function openWith(
  deps: Deps,
  key: OfferKey,
  request: InteractionRequest,
  requests: readonly LogRequest[],
  close: boolean,
  once?: Once
): Promise<{ interaction: Interaction; logs: readonly FullLog[] }> {
  const now = deps.clock()
  const id = deps.newId(now)
  const ids = requests.map(() => deps.newId(now))
  const masked = await maskedLogs(deps, key.account, requests)

  const change = await deps.store.changeOffer(
    key,
    null,
    (current) => {
      requireActive(current.feed, key.feedId)

      const opened = interactions.openInteraction(key, id, request)
      const { interaction, logs } = interactions.addLogs(opened, masked, ids)
      const last = close
        ? interactions.closeInteraction(interaction, now)
        : interaction

      return toChange(current, last, logs, now)
    },
    once
  )

  if (!change.offer.product) {
    deps.later('refreshProduct', () =>
      refreshProduct(deps, key.account, key.skuId)
    )
  }

  return change
}

/** Tells which part of the key names nothing. */
async function missing(deps: Deps, key: InteractionKey): Promise<never> {
  const found = await deps.store.findFeed(key.account, key.feedId)

  requireActive(found?.feed ?? null, key.feedId)
  throw notFound(key)
}

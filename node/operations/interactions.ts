/** What a caller can do with interactions and their logs. */
import { Failure } from '../domain/errors'
import { requireActive } from '../domain/feed'
import { parseId } from '../domain/id'
import { Instant } from '../domain/instant'
import * as interactions from '../domain/interaction'
import {
  Interaction,
  InteractionKey,
  InteractionRequest,
  OfferKey,
  readableSince,
  requireReadable,
} from '../domain/interaction'
import { FullLog, LogRequest } from '../domain/log'
import { forgetArchived, record, stateOf } from '../domain/offerLedger'
import { Page } from '../domain/page'
import {
  InteractionReading,
  InteractionSearch,
  LogQuery,
  OfferChange,
  OfferSnapshot,
} from '../domain/store'
import { Deps } from './deps'
import { refreshProduct } from './products'

/** Opens an interaction, and with the first one the offer. @throws `FEED_NOT_FOUND`. */
export async function openInteraction(
  deps: Deps,
  key: OfferKey,
  request: InteractionRequest
): Promise<Interaction> {
  const { interaction } = await openWith(deps, key, request, [], false)

  return interaction
}

/**
 * Opens an interaction, adds its logs and closes it when `close` says so, all
 * as one unit: it is stored whole or not at all.
 *
 * @throws `FEED_NOT_FOUND`.
 */
export async function reportInteraction(
  deps: Deps,
  key: OfferKey,
  request: InteractionRequest,
  logs: readonly LogRequest[],
  close: boolean
): Promise<{ interaction: Interaction; logs: readonly FullLog[] }> {
  return openWith(deps, key, request, logs, close)
}

/**
 * Adds logs to an open interaction in the order given, all or none.
 *
 * @throws `INTERACTION_CLOSED`, `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`, `FEED_NOT_FOUND`.
 */
export async function createLogs(
  deps: Deps,
  key: InteractionKey,
  requests: readonly LogRequest[]
): Promise<readonly FullLog[]> {
  const now = deps.clock()
  const id = readableId(key.interactionId, now)
  const ids = requests.map(() => deps.newId(now))

  const change = await deps.store.changeOffer(key, id, (current) => {
    const found = requireInteraction(current, key)
    const { interaction, logs } = interactions.addLogs(found, requests, ids)

    return toChange(current, interaction, logs, now)
  })

  return change.logs
}

/**
 * Closes an interaction; one that is closed already stays as it is.
 *
 * @throws `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`, `FEED_NOT_FOUND`.
 */
export async function closeInteraction(
  deps: Deps,
  key: InteractionKey
): Promise<Interaction> {
  const now = deps.clock()
  const id = readableId(key.interactionId, now)

  const change = await deps.store.changeOffer(key, id, (current) => {
    const found = requireInteraction(current, key)

    return toChange(current, interactions.closeInteraction(found, now), [], now)
  })

  return change.interaction
}

/**
 * One interaction with its offer, and the logs that `query` asks for; null: none.
 *
 * @throws `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`, `FEED_NOT_FOUND`.
 */
export async function getInteraction(
  deps: Deps,
  key: InteractionKey,
  query: LogQuery | null
): Promise<InteractionReading> {
  const now = deps.clock()
  const interactionId = readableId(key.interactionId, now)
  const reading = await deps.store.readInteraction(
    { ...key, interactionId },
    readableSince(now),
    query
  )

  return reading ?? missing(deps, key)
}

/**
 * One log with its evidence.
 *
 * @throws `LOG_NOT_FOUND`, and as `getInteraction` does.
 */
export async function getLog(
  deps: Deps,
  key: InteractionKey,
  logId: string
): Promise<FullLog> {
  const now = deps.clock()
  const interactionId = readableId(key.interactionId, now)
  const id = parseId(logId)
  const log =
    id &&
    (await deps.store.readLog(
      { ...key, interactionId },
      readableSince(now),
      id
    ))

  if (log) return log

  await getInteraction(deps, key, null)
  throw new Failure('LOG_NOT_FOUND', `There is no log ${logId}.`)
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
  close: boolean
): Promise<{ interaction: Interaction; logs: readonly FullLog[] }> {
  const now = deps.clock()
  const id = deps.newId(now)
  const ids = requests.map(() => deps.newId(now))

  const change = await deps.store.changeOffer(key, null, (current) => {
    requireActive(current.feed, key.feedId)

    const opened = interactions.openInteraction(key, id, request)
    const { interaction, logs } = interactions.addLogs(opened, requests, ids)
    const last = close
      ? interactions.closeInteraction(interaction, now)
      : interaction

    return toChange(current, last, logs, now)
  })

  if (!change.offer.product) {
    deps.later('refreshProduct', () =>
      refreshProduct(deps, key.account, key.skuId)
    )
  }

  return change
}

/** What the offer becomes when it takes in what the interaction has become. */
function toChange(
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

function requireInteraction(
  { feed, interaction }: OfferSnapshot,
  key: InteractionKey
): Interaction {
  requireActive(feed, key.feedId)

  if (!interaction) throw notFound(key)

  return interaction
}

/** Tells which part of the key names nothing. */
async function missing(deps: Deps, key: InteractionKey): Promise<never> {
  const found = await deps.store.findFeed(key.account, key.feedId)

  requireActive(found?.feed ?? null, key.feedId)
  throw notFound(key)
}

function notFound({ interactionId, feedId, skuId }: InteractionKey): Failure {
  return new Failure(
    'INTERACTION_NOT_FOUND',
    `There is no interaction ${interactionId} of the SKU ${skuId} in the feed ${feedId}.`
  )
}

/** The id in its written form, of a time that can still be read. */
function readableId(text: string, now: Instant): string {
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

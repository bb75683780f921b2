/**
 * An interaction is what happened to an offer from one cause: it is opened,
 * gathers logs, and is closed. It can be read for ten days.
 */
import { Failure } from './errors'
import { registeredAt } from './id'
import { DAY_MS, Instant, plus, toIso } from './instant'
import { FullLog, Log, LogRequest, Money, Origin } from './log'
import {
  addLogs as addToTally,
  EMPTY_TALLY,
  InteractionState,
  logCount,
  Result,
  resultOf,
  Tally,
} from './result'

/** Interactions and their logs can be read for exactly this long (domain rule 7). */
export const RETENTION_MS = 10 * DAY_MS

export const SOURCES = ['seller', 'channel'] as const

export type Source = (typeof SOURCES)[number]

export const CONTEXTS = ['setup', 'ongoing'] as const

export type Context = (typeof CONTEXTS)[number]

/** Names one offer of one account. */
export type OfferKey = {
  readonly account: string
  readonly feedId: string
  readonly skuId: string
}

/** Names one interaction of an offer. */
export type InteractionKey = OfferKey & { readonly interactionId: string }

/** What a caller says when it opens an interaction. */
export type InteractionRequest = {
  /** Null means: now. */
  readonly startDate: Instant | null
  readonly source: Source
  readonly origin: Origin
  readonly context: Context
}

export type Interaction = OfferKey & {
  readonly id: string
  /** When it began, as the connector tells it. */
  readonly startDate: Instant
  readonly source: Source
  readonly origin: Origin
  readonly context: Context
  readonly state: InteractionState
  /** Null while it is open. */
  readonly closedAt: Instant | null
  readonly tally: Tally
}

/** What an interaction set; null where it set nothing. */
export type NewValue = {
  readonly price: Money | null
  readonly inventory: number | null
}

/** What a purge did. */
export type Purged = {
  /** How many interactions went. */
  readonly interactions: number
  /** Whether anything went at all, if only of what belongs to an interaction: else the next one gets no further. */
  readonly hasDeleted: boolean
  /** Whether nothing that had to go was left. */
  readonly isComplete: boolean
}

export function openInteraction(
  key: OfferKey,
  id: string,
  request: InteractionRequest
): Interaction {
  return {
    ...key,
    id,
    startDate: request.startDate ?? registeredAt(id),
    source: request.source,
    origin: request.origin,
    context: request.context,
    state: 'open',
    closedAt: null,
    tally: EMPTY_TALLY,
  }
}

/**
 * The interaction with the logs added in the order given, and the logs as they
 * are to be stored. `ids` holds one new id a log.
 *
 * @throws `INTERACTION_CLOSED` (domain rule 10); `BAD_INPUT` for more different
 * errors than an interaction takes.
 */
export function addLogs(
  interaction: Interaction,
  requests: readonly LogRequest[],
  ids: readonly string[]
): { interaction: Interaction; logs: readonly FullLog[] } {
  if (interaction.state === 'closed') {
    throw new Failure(
      'INTERACTION_CLOSED',
      `The interaction ${interaction.id} is closed and takes no more logs. Open another one.`
    )
  }

  const first = logCount(interaction.tally) + 1
  const logs = requests.map((request, index) =>
    toLog(request, ids[index], first + index)
  )

  const tally = addToTally(interaction.tally, logs, interaction)

  return { interaction: { ...interaction, tally }, logs }
}

/** The interaction, closed; one that is closed already stays as it is (domain rule 10). */
export function closeInteraction(
  interaction: Interaction,
  now: Instant
): Interaction {
  if (interaction.state === 'closed') return interaction

  return { ...interaction, state: 'closed', closedAt: now }
}

export function interactionResult(interaction: Interaction): Result {
  return resultOf(interaction.state, interaction.tally)
}

/** What a successful interaction set; null for any other (domain rule 6). */
export function newValueOf(interaction: Interaction): NewValue | null {
  if (interactionResult(interaction) !== 'success') return null

  const { price, inventory } = interaction.tally

  if (!price && !inventory) return null

  return { price: price?.value ?? null, inventory: inventory?.value ?? null }
}

/** The first instant at which the interaction with this id can no longer be read. */
export function expiresAt(id: string): Instant {
  return plus(registeredAt(id), RETENTION_MS)
}

/** Interactions registered at this instant or later can be read at `now`. */
export function readableSince(now: Instant): Instant {
  return plus(now, 1 - RETENTION_MS)
}

/** @throws `INTERACTION_EXPIRED` when the id is of a time that can no longer be read. */
export function requireReadable(id: string, now: Instant): void {
  const expiry = expiresAt(id)

  if (expiry > now) return

  throw new Failure(
    'INTERACTION_EXPIRED',
    `The interaction ${id} expired on ${toIso(expiry)}. Interactions are kept for ten days.`,
    { expiredAt: expiry }
  )
}

function toLog(request: LogRequest, id: string, seq: number): FullLog {
  const { request: call, response } = request.evidence ?? {}
  const evidence =
    call || response
      ? { request: call ?? null, response: response ?? null }
      : null

  return {
    ...request,
    id,
    seq,
    date: request.date ?? registeredAt(id),
    evidence,
    hasEvidence: evidence !== null,
  }
}

/** The log without its evidence. */
export function withoutEvidence({ evidence, ...log }: FullLog): Log {
  return log
}

/**
 * What the logs of an interaction add up to. A tally takes in one log at a
 * time, in any order of dates, and never needs the earlier logs again, so an
 * interaction of any length is judged at the same cost.
 */
import { badInput } from './errors'
import {
  compareMoments,
  Log,
  LogType,
  LOG_TYPES,
  Moment,
  Money,
  Origin,
} from './log'
import { errorKey, errorsOpenedBy, OfferError } from './offerError'
import { OfferStatus } from './offerStatus'

export type InteractionState = 'open' | 'closed'

export const RESULTS = [
  'processing',
  'success',
  'failure',
  'notification',
] as const

export type Result = (typeof RESULTS)[number]

/** A value with the moment of the log that told it. */
export type Told<T> = Moment & { readonly value: T }

export type Tally = {
  /** How many logs of each type there are. */
  readonly counts: Readonly<Record<LogType, number>>
  /** The last log of type success or failure; null while there is none. */
  readonly conclusive: Told<'success' | 'failure'> | null
  /** The last status that any log told. */
  readonly status: Told<OfferStatus> | null
  /** The last price, stock and id that a log other than a failure told (domain rule 6). */
  readonly price: Told<Money> | null
  readonly inventory: Told<number> | null
  readonly externalOfferId: Told<string> | null
  /** The errors its failures reported, each as last told, newest first. */
  readonly errors: readonly OfferError[]
  /** Who wrote the logs, by name; at most `MAX_AGENTS`. */
  readonly agents: readonly string[]
  /** Moment of the latest log; null while there is none. */
  readonly last: Moment | null
}

/** More different errors than this are a connector's mistake, and nobody could mend them one by one. */
export const MAX_ERRORS = 1000

/** More agents than this are a connector's mistake; the filter need not list them. */
export const MAX_AGENTS = 50

export const EMPTY_TALLY: Tally = {
  counts: { success: 0, info: 0, warning: 0, failure: 0 },
  conclusive: null,
  status: null,
  price: null,
  inventory: null,
  externalOfferId: null,
  errors: [],
  agents: [],
  last: null,
}

/**
 * The tally with more logs of the interaction.
 *
 * @throws `BAD_INPUT` beyond `MAX_ERRORS`.
 */
export function addLogs(
  tally: Tally,
  logs: readonly Log[],
  interaction: { readonly id: string; readonly origin: Origin }
): Tally {
  const errors = logs.flatMap((log) => errorsOpenedBy(log, interaction))

  return {
    ...logs.reduce(addLog, tally),
    errors: mergeErrors(tally.errors, errors),
  }
}

/** How many logs the tally has taken in. */
export function logCount(tally: Tally): number {
  return LOG_TYPES.reduce((sum, type) => sum + tally.counts[type], 0)
}

/** The result of an interaction with these logs (domain rule 1). */
export function resultOf(state: InteractionState, tally: Tally): Result {
  if (state === 'open') return 'processing'

  return tally.conclusive?.value ?? 'notification'
}

/** All but the errors, which are merged once for many logs. */
function addLog(tally: Tally, log: Log): Tally {
  const data = log.type === 'failure' ? null : log.data

  return {
    counts: { ...tally.counts, [log.type]: tally.counts[log.type] + 1 },
    conclusive: latest(tally.conclusive, log, conclusion(log)),
    status: latest(tally.status, log, log.data?.status ?? null),
    price: latest(tally.price, log, data?.price ?? null),
    inventory: latest(tally.inventory, log, data?.inventory ?? null),
    externalOfferId: latest(
      tally.externalOfferId,
      log,
      data?.externalOfferId ?? null
    ),
    errors: tally.errors,
    agents: withAgent(tally.agents, log.agent),
    last:
      tally.last && compareMoments(tally.last, log) > 0
        ? tally.last
        : { date: log.date, seq: log.seq },
  }
}

function conclusion(log: Log): 'success' | 'failure' | null {
  return log.type === 'success' || log.type === 'failure' ? log.type : null
}

function latest<T>(
  known: Told<T> | null,
  moment: Moment,
  value: T | null
): Told<T> | null {
  if (value === null) return known
  if (known && compareMoments(known, moment) > 0) return known

  return { date: moment.date, seq: moment.seq, value }
}

function mergeErrors(
  known: readonly OfferError[],
  reported: readonly OfferError[]
): readonly OfferError[] {
  if (!reported.length) return known

  const byKey = new Map(known.map((error) => [errorKey(error), error]))

  for (const error of reported) {
    const other = byKey.get(errorKey(error))

    if (!other || compareMoments(other, error) <= 0) {
      byKey.set(errorKey(error), error)
    }
  }

  if (byKey.size > MAX_ERRORS) {
    throw badInput([
      {
        path: 'errors',
        message: `An interaction takes at most ${MAX_ERRORS} different errors, and this one would have ${byKey.size}. Report each error under one code and external code.`,
      },
    ])
  }

  return [...byKey.values()].sort((a, b) => compareMoments(b, a))
}

function withAgent(
  agents: readonly string[],
  agent: string
): readonly string[] {
  if (!agent || agents.includes(agent) || agents.length >= MAX_AGENTS) {
    return agents
  }

  return [...agents, agent].sort()
}

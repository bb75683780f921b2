import type { Aftermath, InteractionRef } from '../aftermath'
import type { Interaction, Issue } from '../interaction'
import type { Evidence, Log, LogError } from '../log'
import { LOG_TYPES } from '../log'
import type { Money } from '../offer'
import { ORIGINS, RESULTS } from '../offerInteractionsQuery'
import type { Query } from '../offerQueryString'
import type { Decode, WrongField } from './decoding'
import {
  count,
  flag,
  id,
  instant,
  listOf,
  object,
  oneOf,
  optional,
  text,
} from './decoding'
import type { SavedInteraction } from './savedInteraction'
import { SAVED_FORMAT, SAVED_VERSION } from './savedInteraction'

/** Why a file cannot be shown. */
export type FileProblem =
  /** It is no JSON; cut off, for instance. */
  | { kind: 'unreadable' }
  /** It is JSON, but none of ours. */
  | { kind: 'foreign' }
  /** A later version of the app wrote it. */
  | { kind: 'tooNew'; version: number }
  | ({ kind: 'wrongField' } & WrongField)

export type Opened = { saved: SavedInteraction } | { problem: FileProblem }

/** Reads the text of a file that `jsonWriter` wrote, and that anybody may have changed. */
export function decodeSaved(content: string): Opened {
  let json: unknown

  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { problem: { kind: 'unreadable' } }
  }

  const { format, version } = (json ?? {}) as Record<string, unknown>

  if (format !== SAVED_FORMAT) return { problem: { kind: 'foreign' } }

  if (typeof version === 'number' && version > SAVED_VERSION) {
    return { problem: { kind: 'tooNew', version } }
  }

  try {
    return { saved: decode(json, '') }
  } catch (wrong) {
    return { problem: { kind: 'wrongField', ...(wrong as WrongField) } }
  }
}

const MOST_FIELDS = 50

const query: Decode<Query> = (value, path) => {
  object(() => undefined)(value, path)
  const found: Query = {}

  Object.keys(value as object)
    .slice(0, MOST_FIELDS)
    .forEach((name) => {
      found[name] = text(
        (value as Record<string, unknown>)[name],
        `${path}.${name}`
      )
    })

  return found
}

const money = object<Money>((field) => ({
  amount: field('amount', amount),
  currency: field('currency', optional(currency)),
}))

function amount(value: unknown, path: string): string {
  const read = text(value, path)

  return /^-?\d{1,30}(\.\d{1,20})?$/.test(read)
    ? read
    : oneOf<string>([])(value, path)
}

function currency(value: unknown, path: string): string {
  const read = text(value, path)

  // Anything else makes a browser throw that is asked to write an amount in it.
  return /^[A-Z]{3}$/.test(read) ? read : oneOf<string>([])(value, path)
}

const ref = object<InteractionRef>((field) => ({
  id: field('id', id),
  startDate: field('startDate', instant),
  closedAt: field('closedAt', optional(instant)),
  origin: field('origin', oneOf(ORIGINS)),
  result: field('result', oneOf(RESULTS)),
}))

const aftermath = object<Aftermath>((field) => ({
  fate: field(
    'fate',
    oneOf([
      'stillOpen',
      'beingRetried',
      'replaced',
      'unknown',
      'fixed',
    ] as const)
  ),
  by: field('by', optional(ref)),
}))

const issue = object<Issue>((field) => ({
  code: field('code', text),
  errorCodeId: field('errorCodeId', text),
  title: field('title', optional(text)),
  description: field('description', text),
  date: field('date', instant),
  origin: field('origin', oneOf(ORIGINS)),
  solvedBy: field(
    'solvedBy',
    oneOf(['seller', 'connector', 'channel'] as const)
  ),
  solutionLink: field('solutionLink', optional(text)),
  aftermath: field('aftermath', aftermath),
}))

const logError = object<LogError>((field) => ({
  code: field('code', text),
  title: field('title', optional(text)),
  description: field('description', text),
}))

const evidence = object<Evidence>((field) => ({
  request: field('request', optional(text)),
  response: field('response', optional(text)),
}))

type SavedLog = { log: Log; evidence?: Evidence }

const savedLog = object<SavedLog>((field) => ({
  log: {
    id: field('id', id),
    seq: field('seq', count),
    type: field('type', oneOf(LOG_TYPES)),
    at: Date.parse(field('date', instant)),
    isDateOnly: field('isDateOnly', flag),
    description: field('description', text),
    agent: field('agent', text),
    hasEvidence: field('hasEvidence', flag),
    errors: field('errors', listOf(logError)),
  },
  evidence: field('evidence', optional(evidence)),
}))

type SavedOffer = Pick<Interaction, 'feedId' | 'skuId' | 'offer'>

// Pictures are left out: a file must not make the browser ask a stranger.
const savedOffer = object<SavedOffer>((field) => ({
  feedId: field('feedId', id),
  skuId: field('skuId', id),
  offer: {
    name: field('name', optional(text)),
    productId: field('productId', optional(text)),
    externalOfferId: field('externalOfferId', optional(text)),
    channel: { name: field('channelName', text), logo: '' },
    status: field(
      'status',
      oneOf(['synced', 'sending', 'error', 'unavailable'] as const)
    ),
  },
}))

const savedInteraction = object((field) => ({
  interactionId: field('id', id),
  startDate: field('startDate', instant),
  closedAt: field('closedAt', optional(instant)),
  expiresAt: field('expiresAt', instant),
  source: field('source', oneOf(['seller', 'channel'] as const)),
  origin: field('origin', oneOf(ORIGINS)),
  context: field('context', oneOf(['setup', 'ongoing'] as const)),
  result: field('result', oneOf(RESULTS)),
  newPrice: field('newPrice', optional(money)),
  newInventory: field('newInventory', optional(count)),
  issues: field('errors', listOf(issue)),
  aftermath: field('aftermath', optional(aftermath)),
  openErrorCount: field('openErrorCount', count),
}))

const decode = object<SavedInteraction>((field) => {
  const account = field('account', text)
  const savedAt = field('savedAt', instant)
  const offer = field('offer', savedOffer)
  const interaction = field('interaction', savedInteraction)
  const filter = field('filter', optional(query))
  const logTotal = field('logTotal', count)
  const hasEvidence = field('hasEvidence', flag)
  const entries = field('logs', listOf(savedLog))
  const logs = entries.map(({ log }) =>
    // Without it, a log must not promise what the file cannot show.
    hasEvidence ? log : { ...log, hasEvidence: false }
  )

  return {
    account,
    savedAt,
    filter,
    logTotal,
    logs: logs.sort((a, b) => a.at - b.at || a.seq - b.seq),
    interaction: { ...interaction, ...offer, ...tallyOf(logs) },
    evidence: hasEvidence
      ? new Map(
          entries.map(({ log, evidence: known }) => [log.id, known ?? {}])
        )
      : undefined,
  }
})

/** What a timeline says of its logs, of those that the file holds. */
function tallyOf(
  logs: Log[]
): Pick<Interaction, 'logCounts' | 'logTotal' | 'agents'> {
  const logCounts = { success: 0, info: 0, warning: 0, failure: 0 }
  const agents = new Set<string>()

  logs.forEach(({ type, agent }) => {
    logCounts[type] += 1
    if (agent !== '') agents.add(agent)
  })

  return {
    logCounts,
    logTotal: logs.length,
    agents: Array.from(agents).sort((a, b) => a.localeCompare(b)),
  }
}

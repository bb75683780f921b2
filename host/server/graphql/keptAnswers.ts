/**
 * Keeps whole answers about closed interactions. Each is given again only when the
 * database says that nothing it tells has changed, and while nothing it tells of
 * has expired, so that no replica has to know what another one did.
 */
import { LRUCache } from 'lru-cache'
import { createHash } from 'node:crypto'
import { Clock, Instant } from '../../../node/domain/instant'
import { expiresAt, OfferKey } from '../../../node/domain/interaction'
import { InteractionDetails, Store } from '../../../node/domain/store'
import { Resource } from '../../../node/middlewares/resource'
import { Answer } from './freshAnswer'
import { Notes } from './notedReads'

const MAX_BYTES = 64 * 1024 * 1024

/** About what an entry costs beside its texts. */
const ENTRY_BYTES = 1024

export type KeptAnswer = {
  readonly body: Buffer
  readonly headers: Answer['headers']
  /** What a caller must have access to. */
  readonly resources: readonly Resource[]
  /** By the name of their coding; made when they are first asked for. */
  readonly compressed: Map<string, Promise<Buffer>>
  etag?: string
}

type Entry = KeptAnswer & {
  readonly offer: OfferKey
  readonly version: string
  /** The clock may go back: before it, more could be read. */
  readonly from: Instant
  readonly until: Instant
}

export type KeptAnswers = {
  /** Null when there is none, or when it no longer stands. */
  readonly find: (key: string) => Promise<KeptAnswer | null>
  /** What to answer with; kept when it may be. */
  readonly keep: (
    key: string,
    answer: Answer,
    notes: Notes
  ) => KeptAnswer | null
}

export function createKeptAnswers(
  versionOf: NonNullable<Store['versionOf']>,
  clock: Clock,
  maxBytes = MAX_BYTES
): KeptAnswers {
  const entries = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    // Room for the body compressed is counted before it is.
    sizeCalculation: ({ body }, key) =>
      ENTRY_BYTES + 2 * key.length + 2 * body.length,
  })

  const stands = async (entry: Entry) =>
    isInTime(entry, clock()) &&
    (await versionOf(entry.offer)) === entry.version &&
    isInTime(entry, clock())

  return {
    find: async (key) => {
      const entry = entries.get(key)

      if (!entry) return null
      if (await stands(entry)) return entry

      if (entries.peek(key) === entry) entries.delete(key)

      return null
    },

    keep: (key, answer, notes) => {
      const entry = toEntry(answer, notes, clock())

      if (entry) entries.set(key, entry)

      return entry
    },
  }
}

/** For who was given it before. */
export function etagOf(answer: KeptAnswer): string {
  answer.etag ??= `W/"${createHash('sha256').update(answer.body).digest('base64url')}"`

  return answer.etag
}

/** Null unless all of the answer comes from one reading of a closed interaction. */
function toEntry(
  { status, headers, body, hasErrors }: Answer,
  { readings, others, resources }: Notes,
  now: Instant
): Entry | null {
  const [reading, ...more] = readings

  if (!reading?.found || more.length || others || hasErrors) return null

  const { key, found } = reading
  const { version, interaction } = found

  if (version === undefined || interaction.state !== 'closed') return null
  if (status !== 200 || !resources.length) return null

  return {
    body: Buffer.from(body),
    headers,
    resources,
    compressed: new Map(),
    offer: { account: key.account, feedId: key.feedId, skuId: key.skuId },
    version,
    from: now,
    until: firstExpiry(found),
  }
}

/** When the first of the interactions that the reading tells of can no longer be read. */
function firstExpiry({
  interaction,
  neighbours,
  witnesses = [],
}: InteractionDetails): Instant {
  const told = [
    interaction,
    neighbours?.previous,
    neighbours?.next,
    ...witnesses,
  ]

  return told
    .flatMap((one) => (one ? [expiresAt(one.id)] : []))
    .reduce((first, expiry) => (expiry < first ? expiry : first))
}

function isInTime({ from, until }: Entry, now: Instant): boolean {
  return from <= now && now < until
}

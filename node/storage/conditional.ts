/**
 * How one document is changed as one unit: Master Data has no transactions, but
 * replaces a document under a condition. What it answers when the condition
 * fails is written nowhere, so the document itself is asked: each version keeps
 * the tokens of the last changes, and a change happened exactly if its token is
 * among them.
 */
import { randomBytes } from 'node:crypto'
import { Failure } from '../domain/errors'
import { Document, Documents, Entity, Fields } from './documents'
import { deleteRests } from './longTexts'
import { equal, isNull, where } from './where'

/** What to put in the place of a document, and what that means to the caller. */
export type Attempt<T> = { readonly fields: Fields; readonly result: T }

/** What a change makes of a document, if it happens. */
export type Mark = {
  readonly version: number
  /** Names the change, and no other. */
  readonly token: string
  /** The field `tokens` of this version. */
  readonly tokens: string
}

/** A writer must find its token again although so many others came after it. */
const TOKENS = 64

const MAX_TRIES = 24

const LONGEST_PAUSE_MS = 1000

const RETRY_AFTER_SECONDS = 5

/**
 * Replaces a document by what `attempt` makes of it. `attempt` is given what is
 * stored, null for what was never changed, and what will mark its change;
 * it may be called again when another writer came first, and what it throws is
 * thrown on.
 */
export async function changeDocument<T>(
  documents: Documents,
  entity: Entity,
  id: string,
  attempt: (
    stored: Document | null,
    mark: Mark
  ) => Attempt<T> | Promise<Attempt<T>>
): Promise<T> {
  const attempts = new Map<string, { result: T }>()
  const find = (document: Document | null) =>
    tokensOf(document)
      .map((token) => attempts.get(token))
      .find((made) => made !== undefined)

  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (tries > 0) await pause(tries)

    const stored = await documents.get(entity, id)
    // An answer may be late: what was given up for lost can have happened.
    const late = find(stored)

    if (late) return late.result

    const before = versionOf(stored)
    const version = before + 1
    const token = randomBytes(8).toString('hex')
    const tokens = [token, ...tokensOf(stored)].slice(0, TOKENS).join('.')
    const { fields, result } = await attempt(before ? stored : null, {
      version,
      token,
      tokens,
    })

    attempts.set(token, { result })
    if (!stored) await documents.patch(entity, id, { made: 1 })
    await replace(documents, entity, id, before, {
      ...fields,
      version,
      tokens,
    })
    const after = await documents.get(entity, id, ['version', 'tokens'])
    const done = find(after)

    if (done) {
      if (stored) await deleteRests(documents, stored).catch(() => undefined)

      return done.result
    }
    if (versionOf(after) >= version + TOKENS) break
  }

  throw new Failure(
    'STORE_UNAVAILABLE',
    'Too many change the same at once. Try again in a few seconds.',
    { retryAfterSeconds: RETRY_AFTER_SECONDS }
  )
}

/** Whether a write happened that was not answered is found out as after any other. */
async function replace(
  documents: Documents,
  entity: Entity,
  id: string,
  before: number,
  fields: Fields
): Promise<void> {
  const unchanged = before ? equal('version', before) : isNull('version')

  await documents
    .putIf(entity, id, where(entity, unchanged), fields)
    .catch((error) => {
      if (!isUnavailable(error)) throw error
    })
}

function isUnavailable(error: unknown): boolean {
  return error instanceof Failure && error.code === 'STORE_UNAVAILABLE'
}

/** How often the document was changed; 0 for one that only was made. */
export function versionOf(document: Document | null): number {
  return Number(document?.version ?? 0)
}

function tokensOf(document: Document | null): string[] {
  const tokens = document?.tokens

  return typeof tokens === 'string' ? tokens.split('.') : []
}

/** At random, so that writers that met do not meet again. */
function pause(tries: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, 10 * 2 ** tries)

  return new Promise((done) => setTimeout(done, Math.random() * longest))
}

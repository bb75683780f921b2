/** Tells who is behind credentials, and whether they may act for an account. */
import { createHash } from 'node:crypto'

import { Failure } from '../domain/errors'
import { Clock, Instant, plus, SECOND_MS } from '../domain/instant'
import { Credentials, unauthenticated } from './credentials'

/** Who a token belongs to. */
export type Identity = {
  readonly user: string
  /** Null when the token names none. */
  readonly account: string | null
}

/** Knows keys and sessions. Rejects when it cannot tell. */
export interface Identities {
  /** A token for the pair of key and token; null when the pair is wrong. */
  login(appKey: string, appToken: string): Promise<string | null>
  /** Null when the token is not valid, or not one of a seller or a key. */
  validate(token: string): Promise<Identity | null>
}

/** Knows who may act for an account that is not their own. Rejects when it cannot tell. */
export interface Grants {
  isGranted(account: string, user: string): Promise<boolean>
}

export type AccessClients = {
  readonly vtexId: Identities
  readonly access: Grants
  readonly clock: Clock
}

export type Caller = { readonly user: string }

type Verdict = Caller | 'UNAUTHENTICATED' | 'FORBIDDEN'

type Entry = { until: Instant | null; readonly verdict: Promise<Verdict> }

const GRANTED_TTL_MS = 60 * SECOND_MS
const REFUSED_TTL_MS = 5 * SECOND_MS
const MAX_ENTRIES = 5000

// The least recently used comes first. Keys are hashes, so no secret is kept.
const verdicts = new Map<string, Entry>()

/**
 * Who the credentials belong to, once it is known that they may act for the
 * account; with null for the account, anybody with valid credentials. What is
 * learnt is kept for a minute, a refusal for a few seconds.
 *
 * @throws `UNAUTHENTICATED`, `FORBIDDEN`, and what the clients reject with.
 */
export async function resolveCaller(
  clients: AccessClients,
  account: string | null,
  credentials: Credentials
): Promise<Caller> {
  const verdict = await remembered(clients, account, credentials)

  if (verdict === 'UNAUTHENTICATED') throw unauthenticated()
  if (verdict === 'FORBIDDEN') throw forbidden()

  return verdict
}

/** Says nothing of what the account has, not even whether there is one. */
export function forbidden(): Failure {
  return new Failure(
    'FORBIDDEN',
    'The credentials give no access to this account.'
  )
}

function remembered(
  clients: AccessClients,
  account: string | null,
  credentials: Credentials
): Promise<Verdict> {
  const key = hash([account, credentials])
  const known = verdicts.get(key)

  verdicts.delete(key)

  const fresh = known && (known.until === null || known.until > clients.clock())

  const entry = fresh ? known : ask(key, clients, account, credentials)

  verdicts.set(key, entry)
  forgetOldest()

  return entry.verdict
}

/** Requests that come while the answer is awaited share it. */
function ask(
  key: string,
  clients: AccessClients,
  account: string | null,
  credentials: Credentials
): Entry {
  const entry: Entry = {
    until: null,
    verdict: judge(clients, account, credentials).then(
      (verdict) => {
        const ttlMs =
          typeof verdict === 'string' ? REFUSED_TTL_MS : GRANTED_TTL_MS

        entry.until = plus(clients.clock(), ttlMs)

        return verdict
      },
      (error) => {
        if (verdicts.get(key) === entry) verdicts.delete(key)
        throw error
      }
    ),
  }

  return entry
}

async function judge(
  { vtexId, access }: AccessClients,
  account: string | null,
  credentials: Credentials
): Promise<Verdict> {
  const token =
    'appKey' in credentials
      ? await vtexId.login(credentials.appKey, credentials.appToken)
      : credentials.token

  const identity = token ? await vtexId.validate(token) : null

  if (!identity) return 'UNAUTHENTICATED'

  const { user } = identity
  const allowed =
    account === null ||
    identity.account === account ||
    (await access.isGranted(account, user))

  return allowed ? { user } : 'FORBIDDEN'
}

function forgetOldest(): void {
  if (verdicts.size <= MAX_ENTRIES) return

  const [oldest] = verdicts.keys()

  verdicts.delete(oldest)
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64')
}

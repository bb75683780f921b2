/** Tells who is behind credentials, and whether they may act for an account. */
import { createHash } from 'node:crypto'

import { Failure } from '../domain/errors'
import { Clock, Instant, plus, SECOND_MS } from '../domain/instant'
import { Credentials, unauthenticated } from './credentials'
import type { Resource } from './resource'

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

/** Knows who may act for an account, be it their own or not. Rejects when it cannot tell. */
export interface Grants {
  /** Whether a role of the user for the account opens the resource. */
  isGranted(account: string, user: string, resource: Resource): Promise<boolean>
}

export type AccessClients = {
  readonly vtexId: Identities
  readonly access: Grants
  readonly clock: Clock
}

export type Caller = { readonly user: string }

type Entry = { until: Instant | null; readonly answer: Promise<unknown> }

const GRANTED_TTL_MS = 60 * SECOND_MS
const REFUSED_TTL_MS = 5 * SECOND_MS
const MAX_ENTRIES = 5000

// The least recently used comes first. Keys hold hashes, so no secret is kept.
const answers = new Map<string, Entry>()

/** By the credentials of a request, which asks for it several times. */
const fingerprints = new WeakMap<Credentials, string>()

/**
 * Who the credentials belong to, whatever they may do. What is learnt is kept
 * for a minute, a refusal for a few seconds.
 *
 * @throws `UNAUTHENTICATED`, and what the clients reject with.
 */
export async function identifyCaller(
  clients: AccessClients,
  credentials: Credentials
): Promise<Identity> {
  const identity = await remembered(
    fingerprintOf(credentials),
    clients.clock,
    () => identify(clients, credentials)
  )

  if (!identity) throw unauthenticated()

  return identity
}

/**
 * Who the credentials belong to, once it is known that a role opens the
 * resource to them in the account. A session is good for the account it was
 * opened in alone; where a key may act is for License Manager to say, which may
 * grant it other accounts, and refuse it its own. Remembers as `identifyCaller`.
 *
 * @throws `UNAUTHENTICATED`, `FORBIDDEN`, and what the clients reject with.
 */
export async function resolveCaller(
  clients: AccessClients,
  account: string,
  credentials: Credentials,
  resource: Resource
): Promise<Caller> {
  const identity = await identifyCaller(clients, credentials)
  const { user } = identity
  const isOfAnother = (identity.account ?? account) !== account

  if ('token' in credentials && isOfAnother) throw forbidden()

  const isGranted = await remembered(
    JSON.stringify([fingerprintOf(credentials), account, resource]),
    clients.clock,
    // Looked up when it is asked: what is remembered needs no client.
    () => clients.access.isGranted(account, user, resource)
  )

  if (!isGranted) throw forbidden()

  return { user }
}

/** Says nothing of what the account has, not even whether there is one. */
export function forbidden(): Failure {
  return new Failure(
    'FORBIDDEN',
    'The credentials give no access to this account.'
  )
}

/** The answer to the question, from memory while it is fresh. */
function remembered<T>(
  key: string,
  clock: Clock,
  ask: () => Promise<T>
): Promise<T> {
  const known = answers.get(key)

  answers.delete(key)

  const fresh = known && (known.until === null || known.until > clock())
  const entry = fresh ? known : toEntry(key, clock, ask)

  answers.set(key, entry)
  forgetOldest()

  return entry.answer as Promise<T>
}

/** Requests that come while the answer is awaited share it. */
function toEntry(
  key: string,
  clock: Clock,
  ask: () => Promise<unknown>
): Entry {
  const entry: Entry = {
    until: null,
    answer: ask().then(
      (answer) => {
        entry.until = plus(clock(), answer ? GRANTED_TTL_MS : REFUSED_TTL_MS)

        return answer
      },
      (error) => {
        if (answers.get(key) === entry) answers.delete(key)
        throw error
      }
    ),
  }

  return entry
}

async function identify(
  { vtexId }: AccessClients,
  credentials: Credentials
): Promise<Identity | null> {
  const token =
    'appKey' in credentials
      ? await vtexId.login(credentials.appKey, credentials.appToken)
      : credentials.token

  return token ? vtexId.validate(token) : null
}

function forgetOldest(): void {
  if (answers.size <= MAX_ENTRIES) return

  const [oldest] = answers.keys()

  answers.delete(oldest)
}

/** Tells credentials apart without keeping them. */
function fingerprintOf(credentials: Credentials): string {
  const known = fingerprints.get(credentials)

  if (known) return known

  const fingerprint = createHash('sha256')
    .update(JSON.stringify(credentials))
    .digest('base64')

  fingerprints.set(credentials, fingerprint)

  return fingerprint
}

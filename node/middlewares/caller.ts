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

/** What a role of License Manager opens, as the directive `@auth` names it. */
export type Resource = {
  readonly productCode: string
  readonly resourceCode: string
}

/** Knows who may act for an account, be it their own or not. Rejects when it cannot tell. */
export interface Grants {
  /** Whether the user may act for the account at all or, when it is given, on the resource. */
  isGranted(
    account: string,
    user: string,
    resource?: Resource
  ): Promise<boolean>
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

// The least recently used comes first. Keys are hashes, so no secret is kept.
const answers = new Map<string, Entry>()

/**
 * Who the credentials belong to, once it is known that they may act for the
 * account, and on the resource if one is given; with null for the account,
 * anybody with valid credentials. An account's own users and keys are asked
 * about too: they act for it only as far as their roles go. What is learnt is
 * kept for a minute, a refusal for a few seconds.
 *
 * @throws `UNAUTHENTICATED`, `FORBIDDEN`, and what the clients reject with.
 */
export async function resolveCaller(
  clients: AccessClients,
  account: string | null,
  credentials: Credentials,
  resource?: Resource
): Promise<Caller> {
  const { access, clock } = clients

  const identity = await remembered([credentials], clock, () =>
    identify(clients, credentials)
  )

  if (!identity) throw unauthenticated()

  const { user } = identity

  if (account === null) return { user }

  const isGranted = await remembered(
    [credentials, account, resource],
    clock,
    () => access.isGranted(account, user, resource)
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
  question: readonly unknown[],
  clock: Clock,
  ask: () => Promise<T>
): Promise<T> {
  const key = hash(question)
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

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64')
}

/**
 * Who there is on the stand-in platform: any account's development key, the
 * developer, and the host itself. Tokens are signed by a key that lives as long
 * as the process. It must never be mounted where others than this machine can
 * reach it: the development keys are public.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { Clock, DAY_MS, plus, SECOND_MS } from '../../node/domain/instant'

/** Who a token or a key pair belongs to. */
export type Identity = {
  readonly id: string
  /** E-mail of a person, or the name of a key. */
  readonly user: string
  readonly account: string
  readonly tokenType: 'user' | 'appkey'
}

export type KeyPair = { readonly appKey: string; readonly appToken: string }

export type Identities = {
  /** The account's own pair for development. */
  readonly developmentPair: (account: string) => KeyPair
  /** The pair by which the host calls the platform; it may act for every account. */
  readonly hostPair: KeyPair
  /** The person who works at this machine. */
  readonly developer: Identity
  /** Null when the pair is wrong. */
  readonly ofPair: (pair: KeyPair) => Identity | null
  /** Null when the token is not valid. */
  readonly ofToken: (token: string) => Identity | null
  readonly issueToken: (identity: Identity) => {
    readonly token: string
    /** Seconds since 1970. */
    readonly expires: number
  }
  /** Whether the user may act for the account. */
  readonly isGranted: (account: string, user: string) => boolean
  /** Whether the user has a role for the account that opens all of its resources. */
  readonly hasRole: (account: string, user: string) => boolean
}

export type Grants = {
  /**
   * Accounts that a user may act for, by user; who is not listed acts for the
   * own account alone.
   */
  readonly accounts?: Readonly<Record<string, readonly string[]>>
  /** Users who may sign in, and no more. */
  readonly withoutRole?: readonly string[]
}

/** A session of VTEX ID lasts a day. */
const TOKEN_TTL_MS = DAY_MS

const DEVELOPMENT_TOKEN = 'local'

const DEVELOPER = 'developer@localhost'

const KEY = /^vtexappkey-(.+)-[^-]+$/

export function createIdentities(
  account: string,
  clock: Clock,
  { accounts = {}, withoutRole = [] }: Grants = {}
): Identities {
  const secret = randomBytes(32)
  const hostPair = {
    appKey: `vtexappkey-${account}-HOST`,
    appToken: randomBytes(24).toString('base64url'),
  }

  const sign = (text: string) =>
    createHmac('sha256', secret).update(text).digest('base64url')

  const isGranted = (name: string, user: string): boolean => {
    if (user === hostPair.appKey) return true
    if (accounts[user]) return accounts[user].includes(name)
    if (user === DEVELOPER) return name === account

    return KEY.exec(user)?.[1] === name
  }

  return {
    hostPair,
    isGranted,
    hasRole: (name, user) =>
      isGranted(name, user) && !withoutRole.includes(user),
    developmentPair: (name) => ({
      appKey: `vtexappkey-${name}-LOCAL`,
      appToken: DEVELOPMENT_TOKEN,
    }),
    developer: {
      id: 'developer',
      user: DEVELOPER,
      account,
      tokenType: 'user',
    },
    ofPair: ({ appKey, appToken }) => {
      const [, owner] = KEY.exec(appKey) ?? []
      const right = appKey.endsWith('-LOCAL')
        ? DEVELOPMENT_TOKEN
        : appKey === hostPair.appKey && hostPair.appToken

      if (!owner || !right || !areEqual(appToken, right)) return null

      return { id: appKey, user: appKey, account: owner, tokenType: 'appkey' }
    },
    ofToken: (token) => {
      const [payload, signature = ''] = token.split('.')

      if (!areEqual(signature, sign(payload))) return null

      const { expires, ...identity } = JSON.parse(
        Buffer.from(payload, 'base64url').toString()
      )

      return expires * SECOND_MS > clock() ? identity : null
    },
    issueToken: (identity) => {
      const expires = Math.floor(plus(clock(), TOKEN_TTL_MS) / SECOND_MS)
      const payload = Buffer.from(
        JSON.stringify({ ...identity, expires })
      ).toString('base64url')

      return { token: `${payload}.${sign(payload)}`, expires }
    },
  }
}

function areEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]

  return left.length === right.length && timingSafeEqual(left, right)
}

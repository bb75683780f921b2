import { Failure } from '../domain/errors'
import { statusOf, upstreamError, VtexClient } from './upstream'

type Told = { authStatus?: string }

type Login = Told & { token?: string }

type Validation = Told & {
  user?: string
  account?: string
  audience?: string
}

const REFUSALS = [400, 401, 403, 404]

/** VTEX ID, which knows keys and sessions. */
export class VtexId extends VtexClient {
  /** A token for the pair of key and token; null when the pair is wrong. */
  async login(appKey: string, appToken: string): Promise<string | null> {
    const login = await this.ask<Login>('apptoken/login', {
      appkey: appKey,
      apptoken: appToken,
    })

    return (login?.authStatus === 'Success' && login.token) || null
  }

  /** Who a token belongs to; null when it is not valid, or not one of a seller or a key. */
  async validate(
    token: string
  ): Promise<{ user: string; account: string | null } | null> {
    const found = await this.ask<Validation>('credential/validate', { token })

    // A shopper's session of the account's store is as valid as a seller's, but is no business of ours.
    const forSellers = !found?.audience || found.audience === 'admin'

    if (found?.authStatus !== 'Success' || !found.user || !forSellers) {
      return null
    }

    return { user: found.user, account: found.account ?? null }
  }

  /** Null when VTEX ID refuses. */
  private async ask<T extends Told>(
    path: string,
    body: object
  ): Promise<T | null> {
    const told = await this.post<T>(path, body)

    if (told === 'refused') return null
    if (typeof told?.authStatus === 'string') return told

    // A page of a proxy, say: it tells nothing of the credentials.
    throw unavailable(
      new Error('VTEX ID gave an answer that is none of its own')
    )
  }

  private async post<T>(path: string, body: object): Promise<T | 'refused'> {
    try {
      return await this.http.post<T>(`/api/vtexid/${path}`, body, {
        metric: `vtexid-${path.replace('/', '-')}`,
      })
    } catch (error) {
      if (REFUSALS.includes(statusOf(error) ?? 0)) return 'refused'

      throw unavailable(upstreamError('VTEX ID', error))
    }
  }
}

function unavailable(cause: Error): Failure {
  return new Failure(
    'STORE_UNAVAILABLE',
    'Credentials cannot be checked at the moment. Try again.',
    {},
    cause
  )
}

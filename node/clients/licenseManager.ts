import { Failure } from '../domain/errors'
import { statusOf, upstreamError, VtexClient } from './upstream'

/** License Manager, which knows who may act for an account. */
export class Access extends VtexClient {
  /** Whether the user, or the key of that name, may act for the account. */
  async isGranted(account: string, user: string): Promise<boolean> {
    const path = `/api/license-manager/pvt/accounts/${encodeURIComponent(account)}/logins/${encodeURIComponent(user)}/granted`

    try {
      const granted = await this.http.get<unknown>(path, {
        headers: this.ownToken,
        params: { an: account },
        metric: 'license-manager-granted',
      })

      return String(granted) === 'true'
    } catch (error) {
      if (statusOf(error) === 404) return false

      throw new Failure(
        'STORE_UNAVAILABLE',
        'Permissions cannot be checked at the moment. Try again.',
        {},
        upstreamError('License Manager', error)
      )
    }
  }
}

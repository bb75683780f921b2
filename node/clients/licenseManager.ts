import { Failure } from '../domain/errors'
import { statusOf, upstreamError, VtexClient } from './upstream'

type Resource = {
  readonly productCode: string
  readonly resourceCode: string
}

/** License Manager, which knows who may act for an account. */
export class Access extends VtexClient {
  /**
   * Whether the user, or the key of that name, may act for the account or,
   * when it is given, on one of its resources.
   */
  async isGranted(
    account: string,
    user: string,
    resource?: Resource
  ): Promise<boolean> {
    const path = pathOf(account, user, resource)

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

function pathOf(account: string, user: string, resource?: Resource): string {
  const accounts = `/api/license-manager/pvt/accounts/${encodeURIComponent(account)}`
  const login = `logins/${encodeURIComponent(user)}`

  if (!resource) return `${accounts}/${login}/granted`

  const { productCode, resourceCode } = resource

  return `${accounts}/products/${encodeURIComponent(productCode)}/${login}/resources/${encodeURIComponent(resourceCode)}/granted`
}

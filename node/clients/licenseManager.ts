import { Failure } from '../domain/errors'
import { statusOf, upstreamError, VtexClient } from './upstream'

type Resource = {
  readonly productCode: string
  readonly resourceCode: string
}

/** License Manager, which knows who may act for an account. */
export class Access extends VtexClient {
  /** Whether a role of the user, or of the key of that name, opens the resource in the account. */
  async isGranted(
    account: string,
    user: string,
    resource: Resource
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

      throw permissionsUnknown(upstreamError('License Manager', error))
    }
  }
}

/** `STORE_UNAVAILABLE`: nobody can say whether the person may. */
export function permissionsUnknown(cause: Error): Failure {
  return new Failure(
    'STORE_UNAVAILABLE',
    'Permissions cannot be checked at the moment. Try again.',
    {},
    cause
  )
}

function pathOf(
  account: string,
  user: string,
  { productCode, resourceCode }: Resource
): string {
  const parts = [
    'accounts',
    account,
    'products',
    productCode,
    'logins',
    user,
    'resources',
    resourceCode,
    'granted',
  ]

  return `/api/license-manager/pvt/${parts.map(encodeURIComponent).join('/')}`
}

/** The VTEX APIs that the app calls, for machines without a VTEX account. */
import type { Middleware } from 'koa'
import { catalog } from './catalog'
import { Identities } from './identities'
import { licenseManager } from './licenseManager'
import { MasterDataStandIn } from './masterData'
import { vtexId } from './vtexId'

/**
 * `url` tells where a browser finds this server. Without `masterData` there is
 * none: the app keeps its data elsewhere.
 */
export function platform(
  identities: Identities,
  url: () => string,
  masterData?: MasterDataStandIn
): readonly Middleware[] {
  const routers = [
    vtexId(identities),
    licenseManager(identities),
    catalog(identities, url),
  ].map((router) => router.routes() as unknown as Middleware)

  return masterData ? [...routers, masterData.routes(identities)] : routers
}

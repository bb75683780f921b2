/** The VTEX APIs that the app calls, for machines without a VTEX account. */
import type { Middleware } from 'koa'
import { catalog } from './catalog'
import { Identities } from './identities'
import { licenseManager } from './licenseManager'
import { vtexId } from './vtexId'

/** `url` tells where a browser finds this server. */
export function platform(
  identities: Identities,
  url: () => string
): readonly Middleware[] {
  return [
    vtexId(identities),
    licenseManager(identities),
    catalog(identities, url),
  ].map((router) => router.routes() as unknown as Middleware)
}

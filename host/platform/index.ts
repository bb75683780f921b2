/** The VTEX APIs that the app calls, for machines without a VTEX account. */
import type { Middleware } from 'koa'
import { catalog } from './catalog'
import { Identities } from './identities'
import { createInfra, Infra } from './infra'
import { licenseManager } from './licenseManager'
import { MasterDataStandIn } from './masterData'
import { createScheduler, SchedulerStandIn } from './scheduler'
import { vtexId } from './vtexId'

/** What VTEX IO does for an app that is installed. */
export type InstalledApp = {
  readonly infra: Infra
  readonly scheduler: SchedulerStandIn
}

export function createInstalledApp(): InstalledApp {
  return { infra: createInfra(), scheduler: createScheduler() }
}

/**
 * `url` tells where a browser finds this server. Without `masterData` there is
 * none: the app keeps its data elsewhere.
 */
export function platform(
  identities: Identities,
  url: () => string,
  masterData?: MasterDataStandIn,
  { infra, scheduler } = createInstalledApp()
): readonly Middleware[] {
  const routers = [
    vtexId(identities),
    licenseManager(identities),
    catalog(identities, url),
    infra.routes(identities),
    scheduler.routes(identities),
  ].map((router) => router.routes() as unknown as Middleware)

  return masterData ? [...routers, masterData.routes(identities)] : routers
}

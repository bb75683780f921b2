/** The VTEX APIs that the app calls, for machines without a VTEX account. */
import type { Middleware } from 'koa'
import { catalog } from './catalog'
import { Identities } from './identities'
import { createInfra, Infra } from './infra'
import { licenseManager } from './licenseManager'
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

/** `url` tells where a browser finds this server. */
export function platform(
  identities: Identities,
  url: () => string,
  { infra, scheduler } = createInstalledApp()
): readonly Middleware[] {
  return [
    vtexId(identities),
    licenseManager(identities),
    catalog(identities, url),
    infra.routes(identities),
    scheduler.routes(identities),
  ].map((router) => router.routes() as unknown as Middleware)
}

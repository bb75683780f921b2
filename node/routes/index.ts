/** All routes, by their ids in service.json. */
import { channels } from './channels'
import { errorCode, searchErrors } from './errorCodes'
import { feed, feeds } from './feeds'
import {
  closeInteraction,
  interaction,
  interactions,
  searchInteractions,
  unifiedInteraction,
} from './interactions'
import { log, logs } from './logs'
import { openapi } from './openapi'
import { purge } from './purge'
import { Route } from './route'
import { settings } from './settings'

/** Who is let in to a route. */
type Audience = 'account' | 'caller' | 'everybody' | 'scheduler'

export type GuardedRoute = {
  readonly route: Route
  /** Callers that may act for the account, callers with any valid credentials, everybody, or VTEX's scheduler alone. */
  readonly audience: Audience
}

const ofAccount = (route: Route): GuardedRoute => ({
  route,
  audience: 'account',
})

export const routes = {
  channels: ofAccount(channels),
  feeds: ofAccount(feeds),
  feed: ofAccount(feed),
  interactions: ofAccount(interactions),
  unifiedInteraction: ofAccount(unifiedInteraction),
  interaction: ofAccount(interaction),
  closeInteraction: ofAccount(closeInteraction),
  logs: ofAccount(logs),
  log: ofAccount(log),
  searchInteractions: ofAccount(searchInteractions),
  searchErrors: ofAccount(searchErrors),
  settings: ofAccount(settings),
  errorCode: { route: errorCode, audience: 'caller' },
  openapi: { route: openapi, audience: 'everybody' },
  purge: { route: purge, audience: 'scheduler' },
} satisfies Record<string, GuardedRoute>

/**
 * The app's clients, with what VTEX IO would give them: the store of this host,
 * and the way to VTEX's APIs. No client knows that it is not inside VTEX IO.
 */
import type { ClientsConfig, InstanceOptions, IOContext } from '@vtex/api'
import { Clock } from '../../node/domain/instant'
import { Store } from '../../node/domain/store'
import { Clients } from '../../node/clients'
import { AppSettings } from '../../node/clients/appSettings'
import { PurgeSecrets } from '../../node/clients/purgeSecrets'
import { VtexApi } from '../config'
import { Work } from './background'

/** What there is once, for all requests. */
export type World = {
  readonly store: Store
  readonly clock: Clock
  readonly later: (name: string, work: Work) => void
  readonly vtexApi: () => VtexApi
  readonly appSettings: (account: string) => AppSettings
}

type ClientOptions = ClientsConfig<Clients>['options']

type CallMiddleware = NonNullable<InstanceOptions['middlewares']>[number]

// Every client reports to this global of VTEX IO; nobody reads it here.
Object.assign(globalThis, { metrics: { batch: () => undefined } })

const NO_SECRETS: PurgeSecrets = {
  create: () => Promise.reject(new Error('A host keeps no secrets of purges')),
  isKept: async () => false,
  forget: async () => undefined,
}

export type MakeClients = (context: IOContext) => Clients

export function clientsOf(world: World, options: ClientOptions): MakeClients {
  const redirected = {
    ...options,
    default: { ...options.default, middlewares: [toVtexApi(world.vtexApi)] },
    // This one calls what its settings name, and no API of VTEX.
    remoteHost: { ...options.remoteHost, middlewares: [] },
  }

  class HostClients extends Clients {
    get store() {
      return world.store
    }

    get clock() {
      return world.clock
    }

    get later() {
      return world.later
    }

    get appSettings() {
      return world.appSettings(this.context.account)
    }

    // The host's own jobs purge, so nobody has to be told to.
    get purgeSecrets() {
      return NO_SECRETS
    }
  }

  return (context) => new HostClients(redirected, context)
}

/**
 * Sends a call to the address of VTEX's APIs, in the name of the host's own key:
 * an app inside VTEX IO has a token of its own instead, and a proxy. `path` leads
 * to the API of a client whose calls do not begin at the root.
 */
export function toVtexApi(vtexApi: () => VtexApi, path = ''): CallMiddleware {
  return async ({ config }, next) => {
    const { url, appKey, appToken } = vtexApi()

    config.baseURL = `${url}${path}`
    config.headers = {
      ...withoutEmpty(config.headers),
      'x-vtex-api-appkey': appKey,
      'x-vtex-api-apptoken': appToken,
    }
    await next()
  }
}

/** The app names itself by a token that is empty here; an empty header could count as a wrong one. */
function withoutEmpty(headers: Record<string, unknown> = {}) {
  return Object.fromEntries(
    Object.entries(headers).filter(([, value]) => value !== '')
  )
}

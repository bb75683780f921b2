import { ClientsConfig, InstanceOptions, IOClients, IOContext } from '@vtex/api'

import { Failure } from '../domain/errors'
import { NewId } from '../domain/id'
import { Clock, toInstant } from '../domain/instant'
import { Store } from '../domain/store'
import { Deps } from '../operations/deps'
import { Documents } from '../storage/documents'
import { createMasterDataStore } from '../storage/store'
import { Turns } from '../storage/turns'
import { AccountSettings, AppSettings } from './appSettings'
import { CatalogClient } from './catalog'
import { idGenerator } from './ids'
import { Access } from './licenseManager'
import { MasterDataClient } from './masterData'
import { PurgeSecrets, purgeSecretsIn } from './purgeSecrets'
import { RemoteHost } from './remoteHost'
import { Scheduler } from './scheduler'
import { VtexId } from './vtexId'

// One for the process, or ids of the same millisecond would not rise.
const newId = idGenerator()

// Of the process too, so that its own writers do not get in each other's way.
const turns = new Turns()

/** Everything outside that the app calls. A host may put a store of its own in place. */
export class Clients extends IOClients {
  private ownStore: Store | undefined

  constructor(
    options: Record<string, InstanceOptions>,
    protected readonly context: IOContext
  ) {
    super(options, context)
  }

  /** Master Data of the account of the request: a deployment inside VTEX IO is one account. */
  get store(): Store {
    const { account } = this.context

    this.ownStore ??= createMasterDataStore(
      {
        home: account,
        documentsOf: (asked) => {
          if (asked === account) return this.masterData

          throw new Failure(
            'FORBIDDEN',
            'A request reads and writes what belongs to its own account.'
          )
        },
      },
      turns
    )

    return this.ownStore
  }

  get masterData(): Documents {
    return this.getOrSet('masterData', MasterDataClient)
  }

  get clock(): Clock {
    return () => toInstant(Date.now())
  }

  get newId(): NewId {
    return newId
  }

  /** Takes work that no caller waits for; absent where nobody keeps count of it. */
  get later(): Deps['later'] | undefined {
    return undefined
  }

  get catalog(): CatalogClient {
    return this.getOrSet('catalog', CatalogClient)
  }

  get vtexId(): VtexId {
    return this.getOrSet('vtexId', VtexId)
  }

  get access(): Access {
    return this.getOrSet('access', Access)
  }

  get appSettings(): AppSettings {
    return this.getOrSet('appSettings', AccountSettings)
  }

  get remoteHost(): RemoteHost {
    return this.getOrSet('remoteHost', RemoteHost)
  }

  get scheduler(): Scheduler {
    return this.getOrSet('scheduler', Scheduler)
  }

  get purgeSecrets(): PurgeSecrets {
    return purgeSecretsIn(this.masterData)
  }
}

/** How long a call waits, and how often it is tried again, by client. */
export const clientOptions: ClientsConfig<Clients>['options'] = {
  default: { retries: 1, timeout: 3000 },
  catalog: { retries: 2, timeout: 5000 },
  // A document is some hundred kilobytes at the most, a group of them some megabytes.
  masterData: { timeout: 15_000, concurrency: 10 },
  // What is handed on may be large, and must not be sent twice.
  remoteHost: { retries: 0, timeout: 40_000 },
}

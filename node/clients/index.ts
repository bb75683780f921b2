import { ClientsConfig, IOClients } from '@vtex/api'

import { Failure } from '../domain/errors'
import { NewId } from '../domain/id'
import { Clock, toInstant } from '../domain/instant'
import { Store } from '../domain/store'
import { Deps } from '../operations/deps'
import { CatalogClient } from './catalog'
import { idGenerator } from './ids'
import { Access } from './licenseManager'
import { VtexId } from './vtexId'

// One for the process, or ids of the same millisecond would not rise.
const newId = idGenerator()

/** Everything outside that the app calls. A host may put a store of its own in place. */
export class Clients extends IOClients {
  get store(): Store {
    throw new Failure(
      'STORE_UNAVAILABLE',
      'This installation keeps no data: inside VTEX IO the app has no store yet. Run it with its own host.',
      { retryAfterSeconds: 3600 }
    )
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
}

/** How long a call waits, and how often it is tried again, by client. */
export const clientOptions: ClientsConfig<Clients>['options'] = {
  default: { retries: 1, timeout: 3000 },
  catalog: { retries: 2, timeout: 5000 },
}

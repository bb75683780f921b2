import { Deps } from '../operations/deps'
import { Clients } from '.'
import { sendPurgeEvent } from './goOn'

type Log = { warn: (entry: unknown) => void }

/** What operations need, out of the clients of one request. */
export function toDeps(
  clients: Pick<Clients, 'store' | 'catalog' | 'clock' | 'newId' | 'events'> &
    Partial<Pick<Clients, 'later'>>,
  log: Log
): Deps {
  return {
    // Looked up when they are used, as what needs no store must work without
    // one, and few requests need the Catalog.
    get store() {
      return clients.store
    },
    get catalog() {
      return clients.catalog
    },
    clock: clients.clock,
    newId: clients.newId,
    later: clients.later ?? runSoon(log),
    goOn: () => sendPurgeEvent(clients.events),
  }
}

function runSoon(log: Log): Deps['later'] {
  return (name, work) => {
    setImmediate(async () => {
      try {
        await work()
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)

        log.warn({ message: `${name} failed: ${reason}` })
      }
    })
  }
}

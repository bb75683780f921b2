/**
 * Notes what a request reads of the store, and past which guards it came, so
 * that it is known of what its answer was made. It must not change either.
 */
import { InteractionKey } from '../../../node/domain/interaction'
import { InteractionDetails, Store } from '../../../node/domain/store'
import { Resource } from '../../../node/middlewares/resource'
import { AppContext } from '../ioContext'

export type Notes = {
  /** Of interactions, each with what was found. */
  readonly readings: Array<{
    readonly key: InteractionKey
    readonly found: InteractionDetails | null
  }>
  /** How often anything else was asked of the store. */
  others: number
  /** What the caller had to have access to. */
  readonly resources: Resource[]
}

/** Has what the request reads noted from now on; its interactions are read with their versions. */
export function noteReads(ctx: AppContext): Notes {
  const notes: Notes = { readings: [], others: 0, resources: [] }
  const store = notingStore(ctx.clients.store, notes)

  ctx.clients = Object.create(ctx.clients, { store: { value: store } })
  ctx.state.notes = notes

  return notes
}

/** Notes that the caller has access to the resource, when anybody takes notes. */
export function noteResource(ctx: AppContext, resource: Resource): void {
  const notes = ctx.state.notes as Notes | undefined

  notes?.resources.push(resource)
}

function notingStore(store: Store, notes: Notes): Store {
  const readInteraction: Store['readInteraction'] = async (
    key,
    since,
    logs,
    query
  ) => {
    const found = await store.readInteraction(key, since, logs, {
      ...query,
      withVersion: true,
    })

    notes.readings.push({ key, found })

    return found
  }

  return new Proxy(store, {
    get: (_, name: keyof Store) => {
      if (name === 'readInteraction') return readInteraction

      notes.others += 1

      return store[name]
    },
  })
}

/** Documents that misbehave as a network or a process may. */
import { Failure } from '../../../node/domain/errors'
import { Documents, Fields } from '../../../node/storage/documents'

type Kind = 'read' | 'write' | 'replace'

/** What is done instead of a call; `call` does it. */
type Instead = (call: () => Promise<unknown>, kind: Kind) => Promise<unknown>

/** The documents, with something done in place of each call. */
function watched(documents: Documents, instead: Instead): Documents {
  const read = <T>(call: () => Promise<T>) =>
    instead(call, 'read') as Promise<T>
  const write = <T>(call: () => Promise<T>, kind: Kind = 'write') =>
    instead(call, kind) as Promise<T>

  return {
    get: (...args) => read(() => documents.get(...args)),
    search: (...args) => read(() => documents.search(...args)),
    scroll: (...args) => documents.scroll(...args),
    put: (...args) => write(() => documents.put(...args)),
    patch: (...args) => write(() => documents.patch(...args)),
    putIf: (...args) => write(() => documents.putIf(...args), 'replace'),
    delete: (...args) => write(() => documents.delete(...args)),
    saveSchema: (...args) => documents.saveSchema(...args),
  }
}

/**
 * A process that dies at its `nth` write, before or after it was done, and does
 * nothing from then on. `isDead` tells whether it came that far.
 */
export function dying(nth: number, isDone: boolean) {
  let writes = 0
  let dead = false

  return {
    isDead: () => dead,
    watch: (documents: Documents) =>
      watched(documents, async (call, kind) => {
        if (dead) throw unavailable()
        if (kind === 'read') return call()

        writes += 1
        if (writes < nth) return call()

        dead = true
        if (isDone) await call()
        throw unavailable()
      }),
  }
}

/** Sends every write twice, and all of them once more, the last one first, when told to. */
export function repeating() {
  const calls: Array<() => Promise<unknown>> = []

  return {
    again: async () => {
      for (const call of calls.splice(0).reverse()) await call()
    },
    watch: (documents: Documents) =>
      watched(documents, async (call, kind) => {
        if (kind === 'read') return call()

        calls.push(call)
        await call()

        return call()
      }),
  }
}

/** Answers the first replacement with a failure, and does it when so many reads have come after. */
export function late(reads: number) {
  let pending: (() => Promise<unknown>) | null = null
  let left = reads

  return {
    watch: (documents: Documents) =>
      watched(documents, async (call, kind) => {
        if (kind === 'replace' && !pending) {
          pending = call
          throw unavailable()
        }
        if (kind === 'read' && pending && left > 0) {
          left -= 1
          if (left === 0) await pending()
        }

        return call()
      }),
  }
}

/** Changes fields by writing all of the document, over what others wrote while it was read. */
export function overwriting(documents: Documents): Documents {
  return {
    ...watched(documents, (call) => call()),
    patch: async (entity, id, fields) => {
      const { id: _, ...stored } = (await documents.get(entity, id)) ?? { id }

      await new Promise((done) => setTimeout(done, 5))
      await documents.put(entity, id, { ...(stored as Fields), ...fields })
    },
  }
}

function unavailable(): Failure {
  return new Failure('STORE_UNAVAILABLE', 'There was no answer.')
}

/** Documents that misbehave as a network or a process may. */
import { Failure } from '../../../node/domain/errors'
import { Documents } from '../../../node/storage/documents'

/** What is done instead of a call; `call` does it. */
type Instead = (
  call: () => Promise<unknown>,
  isWrite: boolean
) => Promise<unknown>

/** The documents, with something done in place of each call. */
export function watched(documents: Documents, instead: Instead): Documents {
  const read = <T>(call: () => Promise<T>) => instead(call, false) as Promise<T>
  const write = (call: () => Promise<void>) =>
    instead(call, true) as Promise<void>

  return {
    get: (...args) => read(() => documents.get(...args)),
    search: (...args) => read(() => documents.search(...args)),
    scroll: (...args) => documents.scroll(...args),
    put: (...args) => write(() => documents.put(...args)),
    patch: (...args) => write(() => documents.patch(...args)),
    putIf: (...args) => write(() => documents.putIf(...args)),
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
  const gone = () => new Failure('STORE_UNAVAILABLE', 'The process is gone.')

  return {
    isDead: () => dead,
    watch: (documents: Documents) =>
      watched(documents, async (call, isWrite) => {
        if (dead) throw gone()
        if (isWrite) writes += 1
        if (!isWrite || writes < nth) return call()

        dead = true
        if (isDone) await call()
        throw gone()
      }),
  }
}

/** Sends every write twice, and all of them once more when told to. */
export function repeating() {
  const calls: Array<() => Promise<unknown>> = []

  return {
    again: async () => {
      for (const call of calls.splice(0)) await call()
    },
    watch: (documents: Documents) =>
      watched(documents, async (call, isWrite) => {
        if (isWrite) {
          calls.push(call)
          await call()
        }

        return call()
      }),
  }
}

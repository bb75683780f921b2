/** Speaks to the thread in which PGlite runs. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ROOT } from '../root'
import { toFailure, unavailable } from './failures'
import { Value } from './sql'

/** Without `values` a script of many statements; without `text` the end. */
export type Request = {
  readonly text: string | null
  readonly values?: readonly Value[]
}

/** Values of columns as text. */
export type Rows = ReadonlyArray<readonly string[]>

/** Requests are answered in their order. */
export type Ask = (request: Request) => Promise<Rows>

type Answer = { id: number; rows?: Rows; error?: object }

type Asker = {
  resolve: (rows: Rows) => void
  reject: (error: unknown) => void
}

/**
 * Resolves when the database in the folder is open; null: a new one in memory.
 *
 * @throws what kept it from opening.
 */
export async function startThread(folder: string | null): Promise<Ask> {
  const thread = new Worker(join(ROOT, 'host/storage/pgliteWorker.mjs'), {
    workerData: { folder },
    // The options of this process, such as a compiler, are not for the thread.
    execArgv: [],
  })
  const askers = new Map<number, Asker>()
  let lost: unknown = null
  let asked = 0

  const answer = (id: number) =>
    new Promise<Rows>((resolve, reject) => {
      if (lost) reject(unavailable(lost))
      else askers.set(id, { resolve, reject })
    })

  const lose = (cause: unknown) => {
    lost = lost ?? cause
    askers.forEach(({ reject }) => reject(unavailable(lost)))
    askers.clear()
  }

  thread.on('message', ({ id, rows, error }: Answer) => {
    if (error) askers.get(id)?.reject(toFailure(error))
    else askers.get(id)?.resolve(rows ?? [])
    askers.delete(id)
  })
  thread.on('error', lose)
  thread.on('exit', () => lose(new Error('The embedded database has ended.')))

  await answer(asked)

  return (request) => {
    asked += 1
    const answered = answer(asked)

    thread.postMessage({ id: asked, ...request })

    return answered
  }
}

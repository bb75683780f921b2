/**
 * PGlite, the PostgreSQL inside the process: one connection, so transactions
 * and statements happen one after the other.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { toFailure, unavailable } from './failures'
import { lockFolder } from './folderLock'
import { Fragment, Runner, Sql, toStatement, Value } from './sql'
import { Turns } from './turns'

/** After this many characters written, the log of PostgreSQL is worked off. */
const CHECKPOINT_AFTER = 32 * 1024 * 1024

/** What a statement costs in that log, beside its values. */
const STATEMENT_COST = 4 * 1024

/** What the thread is asked; `text` null ends it. */
type Request = { text: string | null; values?: readonly Value[] }

type Rows = readonly string[][]

/**
 * Opens the database in the folder, or a new one in memory when it is null.
 *
 * @throws when another process has the folder open, or it cannot be read.
 */
export async function openPglite(dataDir: string | null): Promise<Sql> {
  const unlock = dataDir === null ? () => undefined : lockFolder(dataDir)

  try {
    const folder = dataDir && join(dataDir, 'postgres')

    return toSql(await startThread(folder), unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

function toSql(ask: Ask, unlock: () => void): Sql {
  const turns = new Turns()
  const alone = <T>(work: () => Promise<T>) => turns.take('connection', work)
  const ended = Promise.resolve()
  let written = 0

  const rows = (statement: Fragment) => {
    const { text, values } = toStatement(statement)

    written += STATEMENT_COST
    for (const value of values) written += String(value).length

    return ask({ text, values })
  }

  const direct: Runner = {
    query: async (statement) =>
      (await rows(statement)).map(([json]) => JSON.parse(json)),
    run: async (statement) => {
      await rows(statement)
    },
  }

  const script = async (text: string) => {
    await ask({ text })
  }

  const transaction: Sql['transaction'] = async (work) => {
    await script('BEGIN')

    try {
      const result = await work({ ...direct, script })

      await script('COMMIT')

      return result
    } catch (error) {
      await script('ROLLBACK').catch(() => undefined)
      throw error
    }
  }

  /** Without a checkpointer in the background, the log would grow until the end. */
  const checkpoint = () => {
    if (written < CHECKPOINT_AFTER) return ended

    written = 0

    return script('CHECKPOINT')
  }

  return {
    query: (statement) => alone(() => direct.query(statement)),
    run: (statement) => alone(() => direct.run(statement)),
    transaction: (work) =>
      alone(async () => {
        const result = await transaction(work)

        await checkpoint()

        return result
      }),
    tidy: () => alone(() => script('VACUUM (ANALYZE)')),
    close: () =>
      alone(async () => {
        await ask({ text: null })
        unlock()
      }),
  }
}

type Ask = (request: Request) => Promise<Rows>

type Answer = { id: number; rows?: Rows; error?: object }

/** Resolves when the database is open. */
async function startThread(folder: string | null): Promise<Ask> {
  const thread = new Worker(join(__dirname, 'pgliteThread.mjs'), {
    workerData: { folder },
    execArgv: [],
  })

  const waiting = new Map<
    number,
    { resolve: (rows: Rows) => void; reject: (error: unknown) => void }
  >()
  let lost: unknown = null
  let asked = 0

  const answer = (id: number) =>
    new Promise<Rows>((resolve, reject) => {
      if (lost) reject(unavailable(lost))
      else waiting.set(id, { resolve, reject })
    })

  const lose = (cause: unknown) => {
    lost = lost ?? cause
    waiting.forEach(({ reject }) => reject(unavailable(lost)))
    waiting.clear()
  }

  thread.on('message', ({ id, rows, error }: Answer) => {
    if (error) waiting.get(id)?.reject(toFailure(error))
    else waiting.get(id)?.resolve(rows ?? [])
    waiting.delete(id)
  })
  thread.on('error', lose)
  thread.on('exit', () => lose(new Error('The embedded database has ended.')))

  await answer(0)

  return (request) => {
    asked += 1
    const answered = answer(asked)

    if (!lost) thread.postMessage({ id: asked, ...request })

    return answered
  }
}

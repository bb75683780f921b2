/**
 * PGlite, the PostgreSQL inside the process: one connection, so transactions
 * and statements happen one after the other.
 */
import { join } from 'node:path'
import { lockFolder } from './folderLock'
import { Ask, startThread } from './pgliteThread'
import { Fragment, Runner, Sql, sql, toStatement } from './sql'
import { Turns } from '../../node/storage/turns'

/** After this many characters written, the log of PostgreSQL is worked off. */
const CHECKPOINT_AFTER = 32 * 1024 * 1024

/** Less than this many characters written need no cleaning. */
const TIDY_AFTER = 256 * 1024

/** What a statement may cost in that log, beside its values. */
const STATEMENT_COST = 4 * 1024

/**
 * What autovacuum does elsewhere, table by table, for those that have changed.
 * A table in days is counted as a whole as well, which nothing does elsewhere.
 */
const CLEANINGS = sql`
  SELECT to_json(format(
    CASE relkind WHEN 'p' THEN 'ANALYZE ONLY %I' ELSE 'VACUUM (ANALYZE) %I' END,
    stat.relname
  ))
  FROM pg_stat_user_tables stat JOIN pg_class ON oid = relid
  WHERE relkind = 'p' OR last_vacuum IS NULL
    OR n_mod_since_analyze + n_dead_tup > 0`

/**
 * Opens the database in the folder, or a new one in memory when it is null.
 *
 * @throws when another process has the folder open, or it cannot be read.
 */
export async function openPglite(dataDir: string | null): Promise<Sql> {
  const unlock = dataDir === null ? () => undefined : lockFolder(dataDir)

  try {
    return toSql(
      await startThread(dataDir && join(dataDir, 'postgres')),
      unlock
    )
  } catch (error) {
    unlock()
    throw error
  }
}

function toSql(ask: Ask, unlock: () => void): Sql {
  const turns = new Turns()
  const alone = <T>(work: () => Promise<T>) => turns.take('connection', work)
  let sinceCheckpoint = 0
  let sinceTidy = 0

  const rows = (statement: Fragment) => {
    const { text, values } = toStatement(statement)
    const size = values.reduce<number>(
      (sum, value) => sum + String(value).length,
      STATEMENT_COST
    )

    sinceCheckpoint += size
    sinceTidy += size

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

  /** Nothing here works in the background: the log would grow until the end. */
  const checkpoint = () => {
    if (sinceCheckpoint < CHECKPOINT_AFTER) return

    sinceCheckpoint = 0
    // What was committed is safe without it, so its failure is nobody's.
    alone(() => script('CHECKPOINT')).catch(() => undefined)
  }

  const database: Sql = {
    lanes: 1,
    query: (statement) => alone(() => direct.query(statement)),
    run: async (statement) => {
      await alone(() => direct.run(statement))
      checkpoint()
    },
    transaction: async (work) => {
      const result = await alone(() => transaction(work))

      checkpoint()

      return result
    },
    tidy: async () => {
      if (sinceTidy < TIDY_AFTER) return

      sinceTidy = 0

      // One table at a time, so that others have their turn in between.
      for (const cleaning of await database.query<string>(CLEANINGS)) {
        await alone(() => script(cleaning))
      }
    },
    close: () =>
      alone(async () => {
        await ask({ text: null })
        unlock()
      }),
  }

  return database
}

/** A store in memory for tests: the real one, on a database of its own. */
import { Store } from '../../node/domain/store'
import { migrate } from '../storage/migrate'
import { openPglite } from '../storage/pgliteSql'
import { Sql, sql } from '../storage/sql'
import { createStore } from '../storage/store'

export type MemoryStore = {
  /** May be closed twice: by what stands on it, and by who takes it away. */
  readonly store: Store
  /** How many statements reached the database since it was last asked. */
  readonly statements: () => number
  /** Every row of every table, as text. */
  readonly dump: () => Promise<string>
}

/** The store, for another host that must not close it. */
export function lent(store: Store): Store {
  return { ...store, close: async () => undefined }
}

export async function openMemoryStore(): Promise<MemoryStore> {
  const database = await openPglite(null)
  let count = 0

  await migrate(database)

  const counted = <A extends unknown[], R>(run: (...args: A) => R) => {
    return (...args: A): R => {
      count += 1

      return run(...args)
    }
  }

  const counting: Sql = {
    ...database,
    query: counted(database.query) as Sql['query'],
    run: counted(database.run),
    transaction: counted(database.transaction) as Sql['transaction'],
  }

  const store = createStore(counting)
  let closed: Promise<void> | undefined

  return {
    store: { ...store, close: () => (closed ??= store.close()) },
    statements: () => {
      const seen = count

      count = 0

      return seen
    },
    dump: () => dumpOf(database),
  }
}

/** Every row of every table, as text. */
async function dumpOf(database: Sql): Promise<string> {
  const tables = await database.query<string>(
    sql`SELECT to_json(table_name::text) FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name`
  )
  const dumps: string[] = []

  for (const table of tables) {
    const rows = await database.query<unknown>({
      parts: [`SELECT to_json(t) FROM "${table}" t`],
      values: [],
    })

    dumps.push(JSON.stringify(rows))
  }

  return dumps.join('\n')
}

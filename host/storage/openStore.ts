/** Opens the store that the configuration names, with its tables up to date. */
import { Store } from '../../node/domain/store'
import { migrate } from './migrate'
import { openPglite } from './pgliteSql'
import { openPostgres } from './postgresSql'
import { createStore } from './store'

export type StorePlace = {
  /** A PostgreSQL server; null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null
  /** Made when missing. */
  readonly dataDir: string
}

/**
 * Resolves when the store can be used.
 *
 * @throws when another process has the data folder open, when the database does
 *   not answer, or when a newer version of the app changed it.
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const { databaseUrl, dataDir } = place
  const database =
    databaseUrl === null ? await openPglite(dataDir) : openPostgres(databaseUrl)

  try {
    await migrate(database)
  } catch (error) {
    await database.close().catch(() => undefined)
    throw error
  }

  return createStore(database)
}

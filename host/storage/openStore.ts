/** Opens the store that the configuration names, with its tables up to date. */
import { Failure } from '../../node/domain/errors'
import { Clock, toInstant } from '../../node/domain/instant'
import { Store } from '../../node/domain/store'
import { distribute } from './distribute'
import { migrate } from './migrate'
import { keepDays } from './partitions'
import { openPglite } from './pgliteSql'
import { openPostgres } from './postgresSql'
import { Sql } from './sql'
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
export async function openStore(
  place: StorePlace,
  clock: Clock = () => toInstant(Date.now())
): Promise<Store> {
  try {
    const database = await openDatabase(place)

    try {
      await migrate(database).catch((error) => {
        // Time may have run out because this process was loading.
        if (hasNoReason(error)) return migrate(database)

        throw error
      })
      await distribute(database)
      await keepDays(database, clock())
    } catch (error) {
      await database.close().catch(() => undefined)
      throw error
    }

    return createStore(database)
  } catch (error) {
    throw error instanceof Failure ? cannotOpen(error.cause) : error
  }
}

function openDatabase(place: StorePlace): Promise<Sql> | Sql {
  const { databaseUrl, dataDir } = place

  return databaseUrl === null ? openPglite(dataDir) : openPostgres(databaseUrl)
}

/** Whether nobody said anything against it: neither the server nor the system. */
function hasNoReason(error: unknown): boolean {
  return (
    error instanceof Failure &&
    error.code === 'STORE_UNAVAILABLE' &&
    !(error.cause as { code?: string } | undefined)?.code
  )
}

/** Who starts the app is told the reason, which drivers word without the password. */
function cannotOpen(cause: unknown): Error {
  const { message, code } = (cause ?? {}) as { message?: string; code?: string }

  return new Error(
    `The database cannot be opened: ${message || code || 'it does not answer'}`,
    { cause }
  )
}

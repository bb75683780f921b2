/** Databases for tests, each new and empty, and gone when it is closed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreHarness } from '../../../node/testing/storeContract'
import { newDatabase } from '../../testing/database'
import { migrate } from '../migrate'
import { openStore } from '../openStore'
import { openPglite } from '../pgliteSql'
import { Sql } from '../sql'
import { createStore } from '../store'

/** The embedded database in memory. `watch` may put itself between the store and the database. */
export async function inMemory(
  watch: (database: Sql) => Sql = (database) => database
): Promise<StoreHarness> {
  const database = await openPglite(null)

  await migrate(database)
  const store = createStore(watch(database))

  return { store, close: () => store.close() }
}

/** The embedded database in a folder of its own. */
export async function onDisk(): Promise<StoreHarness> {
  const { dataDir, remove } = newFolder()
  const store = await openStore({ databaseUrl: null, dataDir })

  return {
    store,
    close: async () => {
      await store.close()
      remove()
    },
  }
}

/** A database of its own on the real PostgreSQL of the tests. */
export async function onPostgres(): Promise<StoreHarness> {
  const { databaseUrl, drop } = await newDatabase()
  const store = await openStore({ databaseUrl, dataDir: 'unused' })

  return {
    store,
    close: async () => {
      await store.close()
      await drop()
    },
  }
}

export function newFolder(): { dataDir: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'offer-management-'))

  return {
    dataDir: join(folder, 'data'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

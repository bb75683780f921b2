/** Databases for tests, each new and empty, and gone when it is closed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { unique } from '../../../node/testing/factories'
import { StoreHarness } from '../../../node/testing/storeContract'
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

export async function newDatabase(): Promise<{
  databaseUrl: string
  drop: () => Promise<void>
}> {
  const server = process.env.TEST_DATABASE_URL

  if (!server) {
    throw new Error(
      'TEST_DATABASE_URL is not set: these tests need a PostgreSQL server on which they may create databases.'
    )
  }
  const name = unique('test').replace(/-/g, '_')
  const url = new URL(server)

  url.pathname = `/${name}`
  await administer(server, `CREATE DATABASE ${name}`)

  return {
    databaseUrl: url.toString(),
    drop: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })

  await client.connect()

  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

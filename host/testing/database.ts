/** Databases for tests, on the real PostgreSQL that they share. */
import { Client } from 'pg'
import { unique } from '../../node/testing/factories'
import { openPostgres } from '../storage/postgresSql'
import { Sql } from '../storage/sql'

/** A new and empty one, which goes when it is closed. */
export async function openNewDatabase(): Promise<Sql> {
  const { databaseUrl, drop } = await newDatabase()
  const database = openPostgres(databaseUrl)

  return {
    ...database,
    close: async () => {
      await database.close()
      await drop()
    },
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

/**
 * The PostgreSQL that everything of one run is measured on: the one at
 * DATABASE_URL, or one of its own that keeps what it commits. It is set up as
 * PostgreSQL comes, for us and for what we are measured against alike.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { startPostgres } from '../tools/jest/postgres.mjs'

export type DatabaseServer = {
  /** Makes a database, which goes with the server, and answers its address. */
  readonly create: () => Promise<string>
}

/** With DATABASE_URL its user must be one who may create databases. */
export async function withDatabaseServer<T>(
  work: (server: DatabaseServer) => Promise<T>
): Promise<T> {
  const given = process.env.DATABASE_URL

  if (given) return withDatabasesOf(given, work)

  const { url, stop } = await startPostgres({ isDurable: true })

  try {
    return await withDatabasesOf(url, work)
  } finally {
    await stop()
  }
}

export async function withDatabase<T>(
  work: (url: string) => Promise<T>
): Promise<T> {
  return withDatabaseServer(async ({ create }) => work(await create()))
}

async function withDatabasesOf<T>(
  serverUrl: string,
  work: (server: DatabaseServer) => Promise<T>
): Promise<T> {
  const made: string[] = []

  await requireDurable(serverUrl)

  const create = async () => {
    const name = `offer_management_bench_${randomBytes(4).toString('hex')}`
    const url = new URL(serverUrl)

    await run(serverUrl, `CREATE DATABASE ${name}`)
    made.push(name)
    url.pathname = `/${name}`

    return url.href
  }

  try {
    return await work({ create })
  } finally {
    for (const name of made) {
      await run(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    }
  }
}

/** @throws when the server answers before what it was given is on the disk. */
async function requireDurable(url: string): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit']) {
    const value = await valueOf<string>(url, `SHOW ${setting}`)

    if (value !== 'on') {
      throw new Error(`${setting} is ${value}, so figures would not be true.`)
    }
  }
}

/** One connection for the length of `work`. */
export async function withConnection<T>(
  url: string,
  work: (connection: pg.Client) => Promise<T>
): Promise<T> {
  const connection = new pg.Client({ connectionString: url })

  await connection.connect()

  try {
    return await work(connection)
  } finally {
    await connection.end()
  }
}

/** Runs statements that answer nothing. */
export async function run(url: string, text: string): Promise<void> {
  await withConnection(url, (connection) => connection.query(text))
}

/** The only value of the only row. */
export async function valueOf<T>(url: string, text: string): Promise<T> {
  return withConnection(url, async (connection) => {
    const { rows } = await connection.query({ text, rowMode: 'array' })

    return rows[0][0]
  })
}

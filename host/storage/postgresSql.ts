/**
 * Any PostgreSQL server, by its URL. The URL holds a password: it stays in the
 * pool, and no error made here repeats it.
 */
import { Pool, PoolClient } from 'pg'
import { toFailure, unavailable } from './failures'
import { Fragment, Runner, Sql, toStatement } from './sql'

const CONNECT_TIMEOUT_MS = 5_000
const QUERY_TIMEOUT_MS = 30_000
/** A migration may rebuild a large table. */
const SCRIPT_TIMEOUT_MS = 60 * 60_000

/** Of the ten connections of the pool; the others are for those who read. */
const LANES = 3

/** Connects when first asked. @throws when the text is not a PostgreSQL URL. */
export function openPostgres(url: string): Sql {
  const pool = new Pool({
    connectionString: requireUrl(url),
    application_name: 'offer-management',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
  })

  // A connection that breaks is replaced when the next is needed, and what used
  // it fails by itself; without listeners the process would end.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))

  return {
    ...runner(pool),
    lanes: LANES,
    async transaction(work) {
      const client = await pool.connect().catch(rethrow)
      let broken = false

      try {
        // The lock is taken by the first statement, so the second must see what
        // was stored while it waited: a snapshot for each statement.
        await client
          .query('BEGIN ISOLATION LEVEL READ COMMITTED')
          .catch(rethrow)

        const result = await work({
          ...runner(client),
          script: async (text) => {
            await client.query(withTimeout(text)).catch(rethrow)
          },
        })

        const { command } = await client.query('COMMIT').catch(rethrow)

        if (command !== 'COMMIT') throw unavailable(`COMMIT made ${command}`)

        return result
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {
          broken = true
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    // The server has autovacuum and a checkpointer of its own.
    tidy: async () => undefined,
    close: () => pool.end(),
  }
}

function runner(connection: Pool | PoolClient): Runner {
  const rows = async (statement: Fragment) => {
    const config = { ...toStatement(statement), rowMode: 'array' as const }

    return (await connection.query(config).catch(rethrow)).rows
  }

  return {
    query: async (statement) => (await rows(statement)).map(([json]) => json),
    run: async (statement) => {
      await rows(statement)
    },
  }
}

/** The types of the driver leave this option out of a single query. */
function withTimeout(text: string): { text: string } {
  const config = { text, query_timeout: SCRIPT_TIMEOUT_MS }

  return config
}

function requireUrl(text: string): string {
  if (/^postgres(ql)?:\/\/\S+$/.test(text) && URL.canParse(text)) return text

  throw new Error(
    'The address of the database must be a URL such as postgres://user:password@host:5432/name.'
  )
}

function rethrow(error: unknown): never {
  throw toFailure(error)
}

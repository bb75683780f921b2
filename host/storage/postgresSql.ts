/**
 * Any PostgreSQL server, by its URL. The URL holds a password: it stays in the
 * pool, and no error made here repeats it.
 */
import { Pool, PoolClient } from 'pg'
import { both } from './both'
import { leavesConnection, toFailure, unavailable } from './failures'
import { naming, planningPool } from './postgresPlans'
import { Fragment, Runner, Sql, toStatement } from './sql'

/** For a new connection, and for one of the pool to be free. */
const CONNECT_TIMEOUT_MS = 5_000

/**
 * The server ends what takes longer, so that nothing goes on there that nobody
 * awaits, and nobody queues without end behind what holds a lock. The address
 * may name others, as it may for any client of PostgreSQL.
 */
const SERVER_TIMEOUTS = {
  statement_timeout: 20_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
}

/** For a server that does not answer at all, not even that it gave up. */
const QUERY_TIMEOUT_MS = 25_000

/** A migration may rebuild a large table. */
const SCRIPT_TIMEOUT_MS = 60 * 60_000

/** Of the ten connections of the pool; the others are for those who read. */
const LANES = 3

/** Connects when first asked. @throws when the text is not a PostgreSQL URL. */
export function openPostgres(url: string): Sql {
  const connectionString = requireUrl(url)
  const options = {
    connectionString,
    application_name: 'offer-management',
    connectionTimeoutMillis: connectTimeoutMs(connectionString),
    pipeline: true,
    query_timeout: QUERY_TIMEOUT_MS,
    ...SERVER_TIMEOUTS,
    keepAlive: true,
  }

  const pool = mending(new Pool(options))
  const planning = mending(planningPool(options))
  const named = naming()
  const direct = runner(pool)
  const planned = runner(planning, rethrow, named)

  return {
    ...direct,
    query: (statement) =>
      (statement.isPlanned ? planned : direct).query(statement),
    lanes: LANES,
    async transaction(work, { isPlanned } = { isPlanned: false }) {
      const lender = isPlanned ? planning : pool
      const client = await lender.connect().catch(rethrow)
      let broken = false

      const note = (error: unknown): never => {
        broken ||= !leavesConnection(error)

        return rethrow(error)
      }

      try {
        // The lock is taken by the first statement, so the second must see what
        // was stored while it waited: a snapshot for each statement.
        // What comes first goes along with this.
        const begun = client
          .query('BEGIN ISOLATION LEVEL READ COMMITTED')
          .catch(note)

        const working = work({
          ...runner(client, note, isPlanned ? named : undefined),
          script: async (text) => {
            await client.query(withTimeout(text)).catch(note)
          },
        })

        const [, result] = await both(begun, working)

        const { command } = await client.query('COMMIT').catch(note)

        if (command !== 'COMMIT') throw unavailable(`COMMIT made ${command}`)

        return result
      } catch (error) {
        // Behind a statement that goes unanswered, this would too.
        if (!broken) {
          await client.query('ROLLBACK').catch(() => {
            broken = true
          })
        }

        throw error
      } finally {
        client.release(broken)
      }
    },
    // The server has autovacuum and a checkpointer of its own.
    tidy: async () => undefined,
    close: async () => {
      await Promise.all([pool.end(), planning.end()])
    },
  }
}

/**
 * A connection that breaks is replaced when the next is needed, and what used it
 * fails by itself; without listeners the process would end.
 */
function mending(pool: Pool): Pool {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))

  return pool
}

function runner(
  connection: Pool | PoolClient,
  onError: (error: unknown) => never = rethrow,
  named: ReturnType<typeof naming> = (statement) => statement
): Runner {
  const rows = async (statement: Fragment) => {
    const unnamed = toStatement(statement)
    const config = {
      ...(statement.isPlanned ? named(unnamed) : unnamed),
      rowMode: 'array' as const,
    }

    return (await connection.query(config).catch(onError)).rows
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

/** As libpq has it, in seconds. */
function connectTimeoutMs(url: string): number {
  const seconds = Number(new URL(url).searchParams.get('connect_timeout'))

  return seconds > 0 ? seconds * 1_000 : CONNECT_TIMEOUT_MS
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

/**
 * Spreads the tables over the servers of Citus, where the database has it: rows
 * of one account are on one server, and channels on all. Elsewhere it does
 * nothing. It knows tables by what the database says of them, so what a later
 * migration adds is spread as well.
 */
import { Failure } from '../../node/domain/errors'
import { LOCK } from './migrate'
import { Fragment, Runner, Sql, sql, Transaction } from './sql'

/** The table with which all others are, account for account. */
const FIRST = 'feed'

type Pending = {
  readonly name: string
  readonly ofAccounts: boolean
  /** Tables that its foreign keys lead to, itself aside. */
  readonly refersTo: readonly string[]
}

/** Channels are known on every server, as every offer leads to one. */
const SHARED = ['channel']

/**
 * Spreads what is not spread yet, each table as one unit. Processes that start
 * at the same time wait for each other. Must come after the migrations.
 *
 * @throws when Citus refuses a table, with what to do.
 */
export async function distribute(
  database: Sql,
  hasCitus: (runner: Runner) => Promise<boolean> = isInstalled
): Promise<void> {
  if (!(await hasCitus(database))) return

  while (await database.transaction(distributeNext));
}

async function isInstalled(runner: Runner): Promise<boolean> {
  const [isThere] = await runner.query<boolean>(
    sql`SELECT to_json(EXISTS (
      SELECT FROM pg_extension WHERE extname = 'citus'
    ))`
  )

  return isThere
}

/** False when there is nothing left to do. */
async function distributeNext(tx: Transaction): Promise<boolean> {
  // Rows that are there already move, here or in another process: this takes its time.
  await tx.script(
    `SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; ${LOCK}`
  )

  const table = next(await tx.query<Pending>(PENDING))

  if (!table) return false

  try {
    // What foreign keys tie together may not be changed over many connections.
    await tx.script("SET LOCAL citus.multi_shard_modify_mode TO 'sequential'")
    await tx.script(statementFor(table))
  } catch (error) {
    throw refused(table.name, error)
  }

  return true
}

/** Channels come first, and every table after those that its keys lead to. */
function next(pending: readonly Pending[]): Pending | undefined {
  const names = new Set(pending.map(({ name }) => name))

  return (
    pending.find(({ ofAccounts }) => !ofAccounts) ??
    pending.find(({ name }) => name === FIRST) ??
    pending.find(({ refersTo }) => !refersTo.some((name) => names.has(name)))
  )
}

/** Names are those of our own tables. */
function statementFor({ name, ofAccounts }: Pending): string {
  if (!ofAccounts) return `SELECT create_reference_table('${name}')`

  return `SELECT create_distributed_table(
    '${name}', 'account', colocate_with => '${name === FIRST ? 'none' : FIRST}'
  )`
}

/** The tables that Citus' own catalog does not have yet; days are spread with what they are days of. */
const PENDING: Fragment = sql`
  SELECT json_build_object(
    'name', t.relname,
    'ofAccounts', t.relname <> ALL (${SHARED}::text[]),
    'refersTo', (
      SELECT coalesce(json_agg(f.relname), '[]')
      FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
      WHERE k.contype = 'f' AND k.conrelid = t.oid AND f.oid <> t.oid
    )
  )
  FROM pg_class t
  WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition
    AND pg_table_is_visible(t.oid)
    AND (t.relname = ANY (${SHARED}::text[]) OR EXISTS (
      SELECT FROM pg_attribute a
      WHERE a.attrelid = t.oid AND a.attname = 'account'
        AND NOT a.attisdropped
    ))
    AND NOT EXISTS (
      SELECT FROM pg_dist_partition d
      WHERE d.logicalrelid = t.oid::regclass AND CASE
        WHEN t.relname = ANY (${SHARED}::text[])
        THEN d.partmethod = 'n' AND d.repmodel = 't'
        ELSE d.partmethod = 'h'
      END
    )
  ORDER BY t.relname`

function refused(table: string, error: unknown): Error {
  const cause = error instanceof Failure ? error.cause : error
  const { message, detail, hint } = (cause ?? {}) as Record<string, unknown>
  const said = [message, detail, hint].filter(Boolean).join(' ')

  return new Error(
    `Citus cannot spread the table ${table}: ${said} Connect DATABASE_URL to the coordinator, have it in its own metadata (citus_set_coordinator_host), and start again: what is spread already stays so.`,
    { cause }
  )
}

/**
 * Brings the tables of a database up to what this version knows. The files in
 * `migrations` are its history: each runs once, in order, and never changes
 * after it was released.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../root'
import { Sql, sql, Transaction } from './sql'

export const MIGRATIONS_DIR = join(ROOT, 'host/storage/migrations')

/** Lets one process at a time change the tables. It waits longer than a statement may. */
export const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('offer-management migrations', 0))`

/**
 * Runs what is missing, each file as one unit. Processes that start at the same
 * time wait for each other.
 *
 * @throws when the database has a migration that this version does not know.
 */
export async function migrate(
  database: Sql,
  folder = MIGRATIONS_DIR
): Promise<void> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.replace('.sql', ''))
    .sort()

  let more = true

  while (more) {
    more = await database.transaction((tx) => runNext(tx, names, folder))
  }
}

/** False when there is nothing left to run. */
async function runNext(
  tx: Transaction,
  names: readonly string[],
  folder: string
): Promise<boolean> {
  // The tables may be large, and another process may be at it: this takes its time.
  await tx.script(
    `SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; ${LOCK}`
  )
  await tx.script(
    'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, ran_at timestamptz NOT NULL DEFAULT now())'
  )

  const [ran] = await tx.query<readonly string[]>(
    sql`SELECT coalesce(json_agg(name ORDER BY name), '[]') FROM migration`
  )
  const unknown = ran.find((name) => !names.includes(name))

  if (unknown) {
    throw new Error(
      `The database was changed by another version of Offer Management: its migration ${unknown} is unknown here. Start the newer version, or restore a backup.`
    )
  }

  const next = names.find((name) => !ran.includes(name))

  if (!next) return false

  await tx.script(readFileSync(join(folder, `${next}.sql`), 'utf8'))
  await tx.run(sql`INSERT INTO migration (name) VALUES (${next})`)

  return true
}

/**
 * Deletes what has expired: whole days, as deleting row by row would cost as
 * much as writing did. Reads hide to the millisecond what a day still holds.
 */
import { Instant, plus } from '../../node/domain/instant'
import { RETENTION_MS } from '../../node/domain/interaction'
import { Store } from '../../node/domain/store'
import { lockUntilEnd } from './locks'
import { clockOf, keepDays, listDays, Partition } from './partitions'
import { Runner, Sql, sql, Transaction } from './sql'
import { isTableInUse, queueBriefly } from './tablesInUse'

export function retention(database: Sql): Pick<Store, 'purge'> {
  return {
    purge: async (before, mayGoOn = () => true) => {
      const now = plus(before, RETENTION_MS)

      await keepDays(database, now)

      const expired = await expiredDays(database, now)
      const gone: Gone[] = []

      for (const tables of expired) {
        if (!mayGoOn()) break
        gone.push(await dropDay(database, tables))
      }
      await database.tidy()

      return {
        interactions: gone.reduce((sum, day) => sum + day.interactions, 0),
        hasDeleted: gone.some((day) => day.hasDeleted),
        isComplete:
          gone.length === expired.length && gone.every((day) => day.isWhole),
      }
    },
  }
}

type Gone = {
  interactions: number
  hasDeleted: boolean
  /** Whether nothing of the day was left. */
  isWhole: boolean
}

/**
 * The tables of each day of which nothing is needed any more, neither by the
 * clock of the host nor by that of the database: a host that is ahead of its
 * time must not delete what others still show. Earliest days first.
 */
async function expiredDays(
  runner: Runner,
  hostNow: Instant
): Promise<ReadonlyArray<readonly Partition[]>> {
  const now = Math.min(hostNow, await clockOf(runner))
  const expired = new Map<Instant, Partition[]>()

  for (const day of await listDays(runner)) {
    if (day.end <= now - day.table.keptMs) {
      expired.set(day.start, [...(expired.get(day.start) ?? []), day])
    }
  }

  return [...expired].sort(([a], [b]) => a - b).map(([, tables]) => tables)
}

/** Each table by itself, so that nobody waits for more than one at a time. */
async function dropDay(
  database: Sql,
  tables: readonly Partition[]
): Promise<Gone> {
  const gone = { interactions: 0, hasDeleted: false, isWhole: true }

  for (const table of tables) {
    try {
      const rows = await queueBriefly(database, (tx, briefly) =>
        dropTable(tx, table, briefly)
      )

      gone.hasDeleted ||= rows !== null
      gone.interactions += rows ?? 0
    } catch (error) {
      // A read that takes long has it: it keeps the rest of the day as well.
      if (!isTableInUse(error)) throw error

      return { ...gone, isWhole: false }
    }
  }

  return gone
}

/** Null when another purge was faster; else how many interactions went. */
async function dropTable(
  tx: Transaction,
  { table, name }: Partition,
  briefly: () => Promise<void>
): Promise<number | null> {
  await lockUntilEnd(tx, 'purge')

  const [isThere] = await tx.query<boolean>(
    sql`SELECT to_json(to_regclass(${name}) IS NOT NULL)`
  )

  if (!isThere) return null

  const [rows] =
    table.name === 'interaction'
      ? await tx.query<number>({
          parts: [`SELECT to_json(count(*)) FROM ${name}`],
          values: [],
        })
      : [0]

  await briefly()
  await tx.script(`DROP TABLE ${name}`)

  return rows
}

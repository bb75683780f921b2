/**
 * The tables that are kept in days: which they are, and how their days are made
 * ahead, or when one is missing. Nobody who reads or writes waits for it.
 */
import { Failure } from '../../node/domain/errors'
import { registeredAt } from '../../node/domain/id'
import {
  DAY_MS,
  Instant,
  plus,
  toInstant,
  toIso,
} from '../../node/domain/instant'
import { RETENTION_MS } from '../../node/domain/interaction'
import { KEY_LIFETIME_MS } from '../../node/domain/once'
import { firstIdText } from './ids'
import { asInstant } from './instants'
import { lockUntilEnd, tryLockUntilEnd } from './locks'
import { Runner, Sql, sql, Transaction } from './sql'
import { queueBriefly } from './tablesInUse'

export type DailyTable = {
  readonly name: string
  /** Where a day begins, in the column by which the table is split. */
  readonly startOf: (day: Instant) => string
  /** For how long after its registration a row is needed. */
  readonly keptMs: number
  /** Storage parameters of each day: a split table has none of its own. */
  readonly parameters: string
}

/** In the order in which a change takes hold of them, and in which their days go. */
export const DAILY_TABLES: readonly DailyTable[] = [
  {
    name: 'interaction',
    startOf: firstIdText,
    keptMs: RETENTION_MS,
    parameters: 'fillfactor = 80',
  },
  {
    name: 'log',
    startOf: firstIdText,
    keptMs: RETENTION_MS,
    parameters: 'fillfactor = 100',
  },
  {
    name: 'evidence',
    startOf: firstIdText,
    keptMs: RETENTION_MS,
    // Rows over 2 KB are compressed as far as that, and not only below 2 KB.
    parameters: 'toast_tuple_target = 256',
  },
  {
    name: 'answer',
    startOf: (day) => toIso(day).split('T')[0],
    keptMs: KEY_LIFETIME_MS,
    parameters: 'fillfactor = 100',
  },
]

const TABLE_NAMES = DAILY_TABLES.map(({ name }) => name)

/** A day of a table; `end` is the first instant after it. */
export type Partition = {
  readonly table: DailyTable
  /** As it is written in a statement. */
  readonly name: string
  readonly start: Instant
  readonly end: Instant
}

/** Yesterday, for who has a clock that is behind, and what a weekend needs. */
const KEPT_DAYS = [-1, 0, 1, 2, 3]

const LOCK = 'days'

/** Has the days around `now`. One process at a time makes them; others go on. */
export async function keepDays(database: Sql, now: Instant): Promise<void> {
  const days = KEPT_DAYS.map((count) => plus(now, count * DAY_MS))

  if (!(await missingDays(database, days)).length) return

  await queueBriefly(database, async (tx, briefly) => {
    if (!(await tryLockUntilEnd(tx, LOCK))) return
    await addDays(tx, days, briefly)
  })
}

/**
 * Runs `work`, which stores rows of the interactions with these ids. When a day
 * of theirs, or today by the clock of the database, is missing, it is made and
 * `work` is run once more. `work` must leave nothing behind when it rejects.
 */
export async function withDaysOf<T>(
  database: Sql,
  ids: () => readonly string[],
  work: () => Promise<T>
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isDayMissing(error)) throw error

    const days = [await clockOf(database), ...ids().map(registeredAt)]

    await queueBriefly(database, async (tx, briefly) => {
      await lockUntilEnd(tx, LOCK)
      await addDays(tx, days, briefly)
    })

    return work()
  }
}

/** What time it is by the clock of the database, which all of its processes share. */
export async function clockOf(runner: Runner): Promise<Instant> {
  const [now] = await runner.query<number>(
    sql`SELECT to_json(${asInstant(sql`clock_timestamp()`)})`
  )

  return toInstant(now)
}

/** The days that there are, table by table in their order. */
export async function listDays(runner: Runner): Promise<readonly Partition[]> {
  const days = await runner.query<[string, string, string | null]>(sql`
    SELECT json_build_array(
      parent.relname, quote_ident(day.relname),
      pg_get_expr(day.relpartbound, day.oid)
    )
    FROM pg_inherits
    JOIN pg_class parent ON parent.oid = inhparent
    JOIN pg_class day ON day.oid = inhrelid
    WHERE inhparent = ANY (${TABLE_NAMES}::text[]::regclass[])`)

  return DAILY_TABLES.flatMap((table) =>
    days
      .filter(([parent]) => parent === table.name)
      .flatMap(([, name, bounds]) => {
        // A day that is dropped at this moment has none.
        const [start, end] = [...(bounds ?? '').matchAll(/'([^']+)'/g)]

        return end
          ? [{ table, name, start: toBound(start[1]), end: toBound(end[1]) }]
          : []
      })
  )
}

async function missingDays(runner: Runner, days: readonly Instant[]) {
  const there = await listDays(runner)
  const starts = new Set(days.map((day) => Math.floor(day / DAY_MS) * DAY_MS))

  return DAILY_TABLES.flatMap((table) =>
    [...starts]
      .filter(
        (day) =>
          !there.some(
            (one) => one.table === table && one.start <= day && day < one.end
          )
      )
      .map((day) => ({ table, day: toInstant(day) }))
  )
}

/** Made apart and then attached: only that is done without stopping who uses the table. */
async function addDays(
  tx: Transaction,
  days: readonly Instant[],
  briefly: () => Promise<void>
): Promise<void> {
  const missing = await missingDays(tx, days)

  await briefly()
  await tx.script(
    missing
      .map(({ table: { name, startOf, parameters }, day }) => {
        const date = toIso(day).split('T')[0].replace(/\D/g, '')

        return `
          CREATE TABLE ${name}_${date} (LIKE ${name} INCLUDING ALL) WITH (${parameters});
          ALTER TABLE ${name} ATTACH PARTITION ${name}_${date}
            FOR VALUES FROM ('${startOf(day)}') TO ('${startOf(plus(day, DAY_MS))}');`
      })
      .join('')
  )
}

/** An id begins with its instant; anything else here is a date. */
function toBound(text: string): Instant {
  return /^[\da-f]{8}-[\da-f]{4}-/.test(text)
    ? registeredAt(text.replace(/-/g, ''))
    : toInstant(Date.parse(text))
}

/** A row without its day is refused as by a check that has no name. */
function isDayMissing(error: unknown): boolean {
  if (!(error instanceof Failure)) return false

  const { code, constraint } = (error.cause ?? {}) as Record<string, unknown>

  return code === '23514' && !constraint
}

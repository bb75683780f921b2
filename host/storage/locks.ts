/** Locks that processes sharing a database take before they change one thing. */
import { Fragment, planned, sql, Transaction } from './sql'

/**
 * Waits until no other transaction holds the lock of this name, and holds it
 * until this one ends. Must be a statement of its own, before those that read:
 * each statement sees what was stored when it began.
 */
export function lockUntilEnd(tx: Transaction, name: string): Promise<void> {
  return tx.run(sql`SELECT pg_advisory_xact_lock(${keyOf(name)})`)
}

/** The same without waiting: false when another transaction holds it. */
export async function tryLockUntilEnd(
  tx: Transaction,
  name: string
): Promise<boolean> {
  const [isOurs] = await tx.query<boolean>(
    sql`SELECT to_json(pg_try_advisory_xact_lock(${keyOf(name)}))`
  )

  return isOurs
}

function keyOf(name: string): Fragment {
  return sql`hashtextextended(${`offer-management ${name}`}, 0)`
}

/**
 * Takes the locks of offers, and of keys of requests, until the transaction
 * ends, and tells of which it has them: those that another transaction holds are
 * let be, unless `patient` waits for them. Patience is for one offer, as two
 * could wait for each other.
 */
export async function lockChanges(
  tx: Transaction,
  offers: readonly string[],
  keys: readonly string[],
  patient: boolean
): Promise<ReadonlySet<string>> {
  const names = [...offers.map((offer) => `offer ${offer}`), ...keys]
  const asked = [...offers, ...keys]

  if (patient) {
    for (const name of names) await lockUntilEnd(tx, name)

    return new Set(asked)
  }

  const statement = sql`
    SELECT to_json(position) FROM (
      SELECT position, hashtextextended('offer-management ' || name, 0) AS key
      FROM unnest(${names}::text[]) WITH ORDINALITY AS asked (name, position)
    ) AS keys
    WHERE pg_try_advisory_xact_lock(key)`

  const locked = await tx.query<number>(planned(statement))

  return new Set(locked.map((position) => asked[position - 1]))
}

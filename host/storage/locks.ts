/** Locks that processes sharing a database take before they change one thing. */
import { Fragment, sql, Transaction } from './sql'

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

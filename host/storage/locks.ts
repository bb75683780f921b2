/** Locks that processes sharing a database take before they change one thing. */
import { sql, Transaction } from './sql'

/**
 * Waits until no other transaction holds the lock of this name, and holds it
 * until this one ends. Must be a statement of its own, before those that read:
 * each statement sees what was stored when it began.
 */
export function lockUntilEnd(tx: Transaction, name: string): Promise<void> {
  return tx.run(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`offer-management ${name}`}, 0))`
  )
}

/** How tables are changed while others use them. */
import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '../../node/domain/errors'
import { Sql, Transaction } from './sql'

/** How long others may have to queue behind one who waits for a table. */
const QUEUE_MS = 100
const TRIES = 6

/**
 * A transaction that changes tables which others use. Who waits for a table has
 * everybody else queue behind: once `work` has called `briefly`, it waits some
 * moments only, and the whole is tried again, a few times.
 *
 * @throws a failure that `isTableInUse` when it came to nothing.
 */
export async function queueBriefly<T>(
  database: Sql,
  work: (tx: Transaction, briefly: () => Promise<void>) => Promise<T>
): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await database.transaction((tx) =>
        work(tx, () => tx.script(`SET LOCAL lock_timeout = ${QUEUE_MS}`))
      )
    } catch (error) {
      if (!left || !isTableInUse(error)) throw error
      await pause(QUEUE_MS)
    }
  }
}

/** Whether a failure is that of a lock that was not waited for any longer. */
export function isTableInUse(error: unknown): boolean {
  return (
    error instanceof Failure &&
    (error.cause as { code?: unknown } | undefined)?.code === '55P03'
  )
}

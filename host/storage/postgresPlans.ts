/**
 * Runs statements that are planned once for a connection. The connections are
 * others than those of all else: left alone, PostgreSQL weighs a plan for any
 * values by what it would cost without leaving out days, and plans anew each time.
 */
import { ClientBase, Pool, PoolConfig } from 'pg'

/** More texts than there are; what comes after them is planned each time. */
const MAX_TEXTS = 200

type Statement = {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The statement under a name by which each connection knows it again. */
export function naming() {
  const names = new Map<string, string>()

  return <S extends Statement>(statement: S): S & { name?: string } => {
    const known = names.get(statement.text)

    if (known) return { ...statement, name: known }
    if (names.size >= MAX_TEXTS) return statement

    const name = `planned_${names.size}`

    names.set(statement.text, name)

    return { ...statement, name }
  }
}

export function planningPool(options: PoolConfig): Pool {
  return new Pool({ ...options, onConnect: keepPlans })
}

/**
 * What is planned while a table is nearly empty would read all of it for as long
 * as the plan is kept. A server that knows no such settings plans as it likes.
 */
function keepPlans(client: ClientBase): Promise<unknown> {
  return client
    .query('SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off')
    .catch(() => undefined)
}

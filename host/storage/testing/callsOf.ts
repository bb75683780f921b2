/** A store that tells which call of the port ran which statement. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { Store } from '../../../node/domain/store'
import { Fragment, Runner, Sql, toStatement } from '../sql'

export type Seen = {
  /** The call of the port; empty for what ran outside of any. */
  readonly call: string
  readonly text: string
}

export type CallsOf = {
  /** Put between the store and its database. */
  readonly watch: (database: Sql) => Sql
  /** The store, each of whose calls gives its name to what it runs. */
  readonly named: (store: Store) => Store
  /** Every statement that ran, once for each call. */
  readonly seen: () => readonly Seen[]
}

export function callsOf(): CallsOf {
  const current = new AsyncLocalStorage<string>()
  const found = new Map<string, Seen>()

  const note = (text: string) => {
    const call = current.getStore() ?? ''

    found.set(`${call} ${text}`, { call, text })
  }

  const watchRunner = <R extends Runner>(runner: R): R => ({
    ...runner,
    query: <T>(statement: Fragment) => {
      note(toStatement(statement).text)

      return runner.query<T>(statement)
    },
    run: (statement: Fragment) => {
      note(toStatement(statement).text)

      return runner.run(statement)
    },
  })

  return {
    watch: (database) => ({
      ...watchRunner(database),
      transaction: (work, options) =>
        database.transaction(
          (tx) =>
            work({
              ...watchRunner(tx),
              script: (text) => {
                note(text)

                return tx.script(text)
              },
            }),
          options
        ),
    }),
    named: (store) => {
      const calls = Object.entries(store).map(([name, call]) => [
        name,
        (...args: unknown[]) =>
          current.run(name, () =>
            (call as (...given: unknown[]) => unknown)(...args)
          ),
      ])

      return Object.fromEntries(calls)
    },
    seen: () => [...found.values()],
  }
}

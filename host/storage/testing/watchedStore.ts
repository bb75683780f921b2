/** A store whose statements can be looked at. */
import { Store } from '../../../node/domain/store'
import { Fragment, Runner, toStatement } from '../sql'
import { inMemory } from './harnesses'

export type WatchedStore = {
  readonly store: Store
  /** The texts of the statements that reached the database since it was last asked. */
  readonly statements: () => string[]
  readonly close: () => Promise<void>
}

export async function watchedStore(): Promise<WatchedStore> {
  const seen: string[] = []

  const watchRunner = <R extends Runner>(runner: R): R => ({
    ...runner,
    query: <T>(statement: Fragment) => {
      seen.push(toStatement(statement).text)

      return runner.query<T>(statement)
    },
    run: (statement: Fragment) => {
      seen.push(toStatement(statement).text)

      return runner.run(statement)
    },
  })

  const { store, close } = await inMemory((database) => ({
    ...watchRunner(database),
    transaction: (work, options) =>
      database.transaction((tx) => work(watchRunner(tx)), options),
  }))

  return {
    store,
    close,
    statements: () => seen.splice(0),
  }
}

/** Deletes what has expired, a little at a time, so that nobody waits for it. */
import { Store } from '../../node/domain/store'
import { firstIdOf } from './ids'
import { Fragment, Sql, sql } from './sql'

/** Interactions that one statement may delete, and their logs. */
const MAX_INTERACTIONS = 500
const MAX_LOGS = 5_000

export function retention(database: Sql): Pick<Store, 'purge'> {
  return {
    purge: async (before, mayGoOn = () => true) => {
      let interactions = 0
      let isComplete = false

      while (!isComplete && mayGoOn()) {
        const [gone] = await database.query<number>(
          deleteSome(firstIdOf(before))
        )

        interactions += gone
        isComplete = gone === 0
      }

      await database.tidy()

      return { interactions, hasDeleted: interactions > 0, isComplete }
    },
  }
}

/** Deletes the earliest; their logs and evidence go with them. Selects how many. */
function deleteSome(firstKept: Fragment): Fragment {
  return sql`
    WITH expired AS (
      SELECT account, id, log_count FROM interaction
      WHERE id < ${firstKept}
      ORDER BY id
      LIMIT ${MAX_INTERACTIONS}
      FOR UPDATE SKIP LOCKED
    ),
    chosen AS (
      SELECT account, id,
        sum(log_count) OVER (ORDER BY id) - log_count AS logs_before
      FROM expired
    ),
    gone AS (
      DELETE FROM interaction i USING chosen
      WHERE i.account = chosen.account AND i.id = chosen.id
        AND chosen.logs_before < ${MAX_LOGS}
      RETURNING 1
    )
    SELECT to_json(count(*)) FROM gone`
}

/** Reads of interactions and their logs: each is one statement. */
import { InteractionQuery } from '../../node/domain/interactionQuery'
import { FullLog } from '../../node/domain/log'
import { LogQuery } from '../../node/domain/logQuery'
import { InteractionDetails, Store } from '../../node/domain/store'
import { storedId } from './ids'
import {
  Asked,
  askedRow,
  isAskedFor,
  readInteractions,
} from './interactionReading'
import { OFFER_OF_INTERACTION } from './interactionRows'
import { searchInteractions } from './interactionSearch'
import { ListBounds } from './listBounds'
import { fullLog, logById, ofInteraction, withEvidenceOf } from './logRows'
import { WHILE_ACTIVE } from './offerRows'
import { planned, Sql, sql } from './sql'
import { together } from './together'

export function interactions(
  database: Sql,
  bounds: ListBounds
): Pick<Store, 'readInteraction' | 'readLog' | 'searchInteractions'> {
  const readTogether = together<Asked, InteractionDetails | null>()

  return {
    readInteraction: async (key, since, logs, query = {}) => {
      const asked = { key, since }

      const read = (all: readonly Asked[]) =>
        readInteractions(database, all, logs, query)

      if (readsMuch(logs, query)) return (await read([asked]))[0]

      return readTogether(
        JSON.stringify([key.account, logs, query]),
        asked,
        read
      )
    },

    readLog: async (key, since, logId) => {
      const asked = askedRow(key, since)
      const [log = null] = await database.query<FullLog>(
        planned(sql`
          SELECT ${fullLog(true)}
          FROM ${OFFER_OF_INTERACTION} ${WHILE_ACTIVE}
          JOIN log l ON ${ofInteraction(asked)} ${withEvidenceOf(asked)}
          WHERE ${isAskedFor(asked)} AND ${logById(storedId(logId))}`)
      )

      return log
    },

    searchInteractions: (account, since, search) =>
      searchInteractions(database, account, since, search, bounds),
  }
}

/** Whether others would wait long for what this reads. */
function readsMuch(
  logs: LogQuery | null,
  { evidence, evidenceMatches }: InteractionQuery
): boolean {
  return Boolean(
    evidence ?? evidenceMatches ?? (logs?.withEvidence || logs?.filter.text)
  )
}

/** Reads of interactions and their logs: each is one statement. */
import { InteractionKey } from '../../node/domain/interaction'
import { Instant } from '../../node/domain/instant'
import { FullLog } from '../../node/domain/log'
import { InteractionQuery } from '../../node/domain/interactionQuery'
import { InteractionDetails, Store } from '../../node/domain/store'
import { evidenceMatches, evidenceOf } from './evidenceRows'
import { firstIdOf, Owner, storedId } from './ids'
import { searchInteractions } from './interactionSearch'
import { INTERACTION, OFFER_OF_INTERACTION } from './interactionRows'
import { ListBounds } from './listBounds'
import { logColumns } from './logColumns'
import {
  fullLog,
  logById,
  logPage,
  ofInteraction,
  withEvidenceOf,
} from './logRows'
import { CHANNEL_OFFER, WHILE_ACTIVE } from './offerRows'
import { Fragment, NOTHING, planned, Sql, sql } from './sql'
import { VERSION } from './versions'
import { neighbours, witnesses } from './witnessRows'

export function interactions(
  database: Sql,
  bounds: ListBounds
): Pick<Store, 'readInteraction' | 'readLog' | 'searchInteractions'> {
  return {
    readInteraction: async (key, since, logs, query = {}) => {
      const [reading = null] = await database.query<InteractionDetails>(
        planned(sql`
          SELECT json_build_object(
            ${CHANNEL_OFFER}, 'interaction', ${INTERACTION},
            'logs', ${logs ? logPage(ownerOf(key), logs) : sql`NULL`}
            ${furtherParts(key, query, since)}
          )
          FROM ${OFFER_OF_INTERACTION} ${WHILE_ACTIVE}
          WHERE ${isReadable(key, since)}`)
      )

      return reading
    },

    readLog: async (key, since, logId) => {
      const [log = null] = await database.query<FullLog>(
        planned(sql`
          SELECT ${fullLog(true)}
          FROM ${OFFER_OF_INTERACTION} ${WHILE_ACTIVE}
          JOIN log l ON ${ofInteraction(ownerOf(key))}
          ${withEvidenceOf(ownerOf(key))}
          WHERE ${isReadable(key, since)} AND ${logById(storedId(logId))}`)
      )

      return log
    },

    searchInteractions: (account, since, search) =>
      searchInteractions(database, account, since, search, bounds),
  }
}

/** What is asked for beside the interaction and a page of its logs. */
function furtherParts(
  key: InteractionKey,
  query: InteractionQuery,
  since: Instant
): Fragment {
  const { columns, evidenceMatches: search, evidence } = query
  const owner = ownerOf(key)

  return sql`
    ${columns ? sql`, 'columns', ${logColumns(owner, columns)}` : NOTHING}
    ${search ? sql`, 'evidenceMatches', ${evidenceMatches(owner, search)}` : NOTHING}
    ${evidence ? sql`, 'evidence', ${evidenceOf(owner, evidence)}` : NOTHING}
    ${query.withNeighbours ? sql`, 'neighbours', ${neighbours(key, since)}` : NOTHING}
    ${query.withWitnesses ? sql`, 'witnesses', ${witnesses(key, since)}` : NOTHING}
    ${query.withVersion ? sql`, 'version', ${VERSION}` : NOTHING}`
}

function ownerOf({ account, interactionId }: InteractionKey): Owner {
  return { account, interactionId: storedId(interactionId) }
}

/** True for the row `i` with this key, unless it was registered too long ago. */
function isReadable(key: InteractionKey, since: Instant): Fragment {
  return sql`i.account = ${key.account} AND i.id = ${storedId(key.interactionId)}
    AND i.feed_id = ${key.feedId} AND i.sku_id = ${key.skuId}
    AND i.id >= ${firstIdOf(since)}`
}

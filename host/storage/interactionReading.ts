/** How interactions are read by their keys, one or several alike: by one statement. */
import { Instant } from '../../node/domain/instant'
import { InteractionKey } from '../../node/domain/interaction'
import { InteractionQuery } from '../../node/domain/interactionQuery'
import { LogQuery } from '../../node/domain/logQuery'
import { InteractionDetails } from '../../node/domain/store'
import { evidenceMatches, evidenceOf } from './evidenceRows'
import { firstIdOf, firstIdText, storedId } from './ids'
import { INTERACTION, OFFER_OF_INTERACTION } from './interactionRows'
import { logColumns } from './logColumns'
import { logPage } from './logRows'
import { CHANNEL_OFFER, WHILE_ACTIVE } from './offerRows'
import { Fragment, NOTHING, planned, Sql, sql } from './sql'
import { VERSION } from './versions'
import { neighbours, ReadableOffer, witnesses } from './witnessRows'

/** One interaction, unless it was registered before `since`. */
export type Asked = {
  readonly key: InteractionKey
  readonly since: Instant
}

/** The same in SQL: values, or the columns of a row. */
type AskedRow = ReadableOffer & { readonly interactionId: Fragment }

const COLUMNS = {
  feedId: sql`asked.feed_id`,
  skuId: sql`asked.sku_id`,
  interactionId: sql`asked.interaction_id`,
  firstId: sql`asked.first_id`,
}

/** Those of one account, in the order in which they are asked for; null where there is none. */
export async function readInteractions(
  database: Sql,
  asked: readonly Asked[],
  logs: LogQuery | null,
  query: InteractionQuery
): Promise<ReadonlyArray<InteractionDetails | null>> {
  const [{ key, since }, ...others] = asked

  // By its values, days are left out before the statement begins.
  if (!others.length) {
    const [found = null] = await database.query<InteractionDetails>(
      planned(reading(askedRow(key, since), logs, query))
    )

    return [found]
  }

  const { account } = key
  const texts = (text: (one: Asked) => string) => asked.map(text)

  return database.query<InteractionDetails | null>(
    planned(sql`
      SELECT (${reading({ account, ...COLUMNS }, logs, query)})
      FROM (
        SELECT * FROM unnest(
          ${texts((one) => one.key.feedId)}::text[],
          ${texts((one) => one.key.skuId)}::text[],
          ${texts((one) => one.key.interactionId)}::uuid[],
          ${texts((one) => firstIdText(one.since))}::uuid[]
        ) WITH ORDINALITY
          AS each (feed_id, sku_id, interaction_id, first_id, place)
        ORDER BY place
      ) asked`)
  )
}

/** The statement that selects the `InteractionDetails`. */
function reading(
  asked: AskedRow,
  logs: LogQuery | null,
  query: InteractionQuery
): Fragment {
  return sql`
    SELECT json_build_object(
      ${CHANNEL_OFFER}, 'interaction', ${INTERACTION},
      'logs', ${logs ? logPage(asked, logs) : sql`NULL`}
      ${furtherParts(asked, query)}
    )
    FROM ${OFFER_OF_INTERACTION} ${WHILE_ACTIVE}
    WHERE ${isAskedFor(asked)}`
}

/** What is asked for beside the interaction and a page of its logs. */
function furtherParts(asked: AskedRow, query: InteractionQuery): Fragment {
  const { columns, evidenceMatches: search, evidence } = query

  return sql`
    ${columns ? sql`, 'columns', ${logColumns(asked, columns)}` : NOTHING}
    ${search ? sql`, 'evidenceMatches', ${evidenceMatches(asked, search)}` : NOTHING}
    ${evidence ? sql`, 'evidence', ${evidenceOf(asked, evidence)}` : NOTHING}
    ${query.withNeighbours ? sql`, 'neighbours', ${neighbours(asked)}` : NOTHING}
    ${query.withWitnesses ? sql`, 'witnesses', ${witnesses(asked)}` : NOTHING}
    ${query.withVersion ? sql`, 'version', ${VERSION}` : NOTHING}`
}

/** The interaction by values. */
export function askedRow(key: InteractionKey, since: Instant): AskedRow {
  return {
    ...key,
    interactionId: storedId(key.interactionId),
    firstId: firstIdOf(since),
  }
}

/** True for the row `i` that is asked for. */
export function isAskedFor(asked: AskedRow): Fragment {
  return sql`i.account = ${asked.account} AND i.id = ${asked.interactionId}
    AND i.feed_id = ${asked.feedId} AND i.sku_id = ${asked.skuId}
    AND i.id >= ${asked.firstId}`
}

/**
 * Tells by one text whether anything that the page of a closed interaction shows
 * has changed since it was read: every change of an offer, of one of its
 * interactions too, writes the row of the offer anew, and each writing of a row
 * has a number of its own. It must not tell of what expires.
 */
import { OfferKey } from '../../node/domain/interaction'
import { Store } from '../../node/domain/store'
import { WHILE_ACTIVE } from './offerRows'
import { planned, Sql, sql } from './sql'
import { together } from './together'

/** A version is a few numbers, so that many may be in memory at once. */
const AT_ONCE = { lanes: 1, maxReads: 256 }

type Asked = Omit<OfferKey, 'account'>

/** The version of what hangs on the row `o`, with what `WHILE_ACTIVE` joins to it. */
export const VERSION = sql`concat_ws('.', o.xmin, p.xmin, f.xmin, c.xmin)`

export function versions(database: Sql): Pick<Required<Store>, 'versionOf'> {
  const gather = together<Asked, string | null>(AT_ONCE)

  return {
    versionOf: ({ account, ...asked }) =>
      gather(account, asked, (all) => versionsOf(database, account, all)),
  }
}

async function versionsOf(
  database: Sql,
  account: string,
  asked: readonly Asked[]
): Promise<ReadonlyArray<string | null>> {
  const found = await database.query<[number, string]>(
    planned(sql`
      SELECT json_build_array(asked.place, ${VERSION})
      FROM unnest(
        ${asked.map(({ feedId }) => feedId)}::text[],
        ${asked.map(({ skuId }) => skuId)}::text[]
      ) WITH ORDINALITY AS asked (feed_id, sku_id, place)
      JOIN offer o ON o.account = ${account}
        AND o.feed_id = asked.feed_id AND o.sku_id = asked.sku_id
      ${WHILE_ACTIVE}`)
  )

  const byPlace = new Map(found)

  // Places count from 1.
  return asked.map((_, index) => byPlace.get(index + 1) ?? null)
}

/** Feeds: what an account sells on which channel. */
import { ChannelFeed, Feed } from '../../node/domain/feed'
import { Store } from '../../node/domain/store'
import { CHANNEL, findChannel } from './channels'
import { lockUntilEnd } from './locks'
import { Fragment, Sql, sql } from './sql'

/** A `Feed` of the row `f`. */
export const FEED = sql`json_build_object(
  'account', f.account, 'id', f.id, 'affiliateId', f.affiliate_id,
  'salesChannel', f.sales_channel, 'active', f.active
)`

const CHANNEL_FEED = sql`
  SELECT json_build_object('feed', ${FEED}, 'channel', ${CHANNEL})
  FROM feed f JOIN channel c ON c.id = f.id`

export function feeds(
  database: Sql
): Pick<Store, 'changeFeed' | 'listFeeds' | 'findFeed'> {
  return {
    changeFeed: (account, id, decide) =>
      database.transaction(async (tx) => {
        await lockUntilEnd(tx, `feed ${JSON.stringify([account, id])}`)
        const [current = null] = await tx.query<Feed>(sql`
          SELECT ${FEED} FROM feed f
          WHERE f.account = ${account} AND f.id = ${id}`)
        const feed = decide(current, await findChannel(tx, id))

        await tx.run(upsert(account, id, feed))

        return feed
      }),

    listFeeds: (account) =>
      database.query<ChannelFeed>(sql`
        ${CHANNEL_FEED}
        WHERE f.account = ${account} AND f.active
        ORDER BY f.id`),

    findFeed: async (account, id) => {
      const [found = null] = await database.query<ChannelFeed>(sql`
        ${CHANNEL_FEED}
        WHERE f.account = ${account} AND f.id = ${id} AND f.active`)

      return found
    },
  }
}

function upsert(account: string, id: string, feed: Feed): Fragment {
  const { affiliateId, salesChannel, active } = feed

  return sql`
    INSERT INTO feed (account, id, affiliate_id, sales_channel, active)
    VALUES (${account}, ${id}, ${affiliateId}, ${salesChannel}, ${active})
    ON CONFLICT (account, id) DO UPDATE SET
      affiliate_id = excluded.affiliate_id,
      sales_channel = excluded.sales_channel, active = excluded.active`
}

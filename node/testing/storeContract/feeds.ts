/** Reads of feeds. */
import { deactivateFeed, updateFeed } from '../../operations/feeds'
import { aSeller, unique } from '../factories'
import { StoreOf } from './storeOf'

export function describeFeeds(store: StoreOf): void {
  describe('feeds', () => {
    test('active ones are listed with their channels, by id', async () => {
      const seller = await aSeller(store())
      const { account, feedId } = seller
      const ids = [feedId, unique('a'), unique('Z'), unique('é')]

      await seller.sellOn({ id: ids[3], name: 'Última' })
      await seller.sellOn({ id: ids[2] })
      await seller.sellOn({ id: ids[1] })
      await deactivateFeed({ store: store() }, account, feedId)
      const feeds = await store().listFeeds(account)

      expect(feeds.map(({ feed }) => feed.id)).toEqual([ids[2], ids[1], ids[3]])
      expect(feeds[2]).toEqual({
        feed: {
          account,
          id: ids[3],
          affiliateId: 'SGN',
          salesChannel: '1',
          active: true,
        },
        channel: expect.objectContaining({ id: ids[3], name: 'Última' }),
      })
    })

    test('one is found with its channel', async () => {
      const { account, feedId } = await aSeller(store())

      await updateFeed({ store: store() }, account, feedId, {
        affiliateId: 'MKP',
      })

      expect(await store().findFeed(account, feedId)).toMatchObject({
        feed: { affiliateId: 'MKP', salesChannel: '1' },
        channel: { id: feedId },
      })
    })

    test('none is found that the account has not, or that is not active', async () => {
      const { account, feedId } = await aSeller(store())

      await deactivateFeed({ store: store() }, account, feedId)

      expect(await store().findFeed(account, feedId)).toBeNull()
      expect(await store().findFeed(account, unique('none'))).toBeNull()
    })
  })
}

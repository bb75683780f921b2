/** Versions of what interactions show, of a store that tells any. */
import { Interaction, OfferKey } from '../../domain/interaction'
import { Store } from '../../domain/store'
import { deactivateFeed } from '../../operations/feeds'
import {
  aChannel,
  aProduct,
  aSeller,
  keyOf,
  NOW,
  Seller,
  SINCE,
} from '../factories'
import { StoreOf } from './storeOf'

type Change = (store: Store, seller: Seller) => Promise<unknown>

export function describeVersions(store: StoreOf): void {
  const versionRead = async (interaction: Interaction) =>
    (
      await store().readInteraction(keyOf(interaction), SINCE, null, {
        withVersion: true,
      })
    )?.version

  const versionOf = async (offer: OfferKey) => store().versionOf?.(offer)

  describe('versions', () => {
    test('the one that an interaction was read with stands while nothing changes', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report({ close: true })
      const other = await seller.report({ skuId: 'other' })

      expect(await versionRead(interaction)).toBe(await versionOf(interaction))
      await seller.addLogs(keyOf(other.interaction), [{}])
      expect(await versionRead(interaction)).toBe(await versionOf(interaction))
    })

    const changes: ReadonlyArray<[string, Change]> = [
      ['another interaction of the offer', (_, seller) => seller.report()],
      [
        'what the Catalog says',
        (open, { account }) => open.saveProduct(account, '1', aProduct(), NOW),
      ],
      [
        'its channel',
        (open, { feedId }) =>
          open.changeChannel(feedId, () => aChannel({ id: feedId, name: 'N' })),
      ],
    ]

    test.each(changes)('%s makes another one', async (_, change) => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report({ close: true })
      const before = await versionOf(interaction)

      await change(store(), seller)
      const after = await versionOf(interaction)

      expect(after === before).toBe(store().versionOf === undefined)
    })

    test('asked for at once are each its own, null for what there is none to show of', async () => {
      const seller = await aSeller(store())
      const { account } = seller
      const { interaction } = await seller.report({ skuId: 'first' })
      const second = await seller.report({ skuId: 'second' })
      const asked = [second.interaction, seller.offer('none'), interaction]
      const told = [
        await versionRead(second.interaction),
        null,
        await versionRead(interaction),
      ]
      const none = [undefined, undefined, undefined]
      const nothing = [null, null, null]
      const versions = async (name: string) =>
        Promise.all(asked.map((one) => versionOf({ ...one, account: name })))

      expect([told, none]).toContainEqual(await versions(account))
      expect([nothing, none]).toContainEqual(await versions('nobody'))
      await deactivateFeed({ store: store() }, account, seller.feedId)
      expect([nothing, none]).toContainEqual(await versions(account))
    })
  })
}

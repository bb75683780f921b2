/** Two accounts with the same feed, SKU and interaction must never meet. */
import { plus } from '../../domain/instant'
import { aProduct, aSeller, keyOf, NOW, unique } from '../factories'
import { editOffer, snapshot } from '../snapshots'
import { StoreOf } from './storeOf'
import { NOTHING_TOLD, readAll, tellAll } from './allThereIs'

export function describeAccounts(store: StoreOf): void {
  describe('no call tells one account anything of another', () => {
    test('that has nothing', async () => {
      const seller = await aSeller(store())
      const told = await tellAll(store(), seller)

      expect(await readAll(store(), unique('stranger'), told)).toEqual(
        NOTHING_TOLD
      )
    })

    test('that has the same SKU in the same feed, and interactions of the same ids', async () => {
      const seller = await aSeller(store())
      const told = await tellAll(store(), seller)
      const before = await readAll(store(), seller.account, told)
      const rival = await aSeller(store(), { feedId: seller.feedId })

      const [{ id }] = (await rival.report({ logs: [{}] })).logs
      const { interaction } = await rival.report({ now: plus(NOW, 1) })

      await store().saveProduct(rival.account, '1', aProduct(), NOW)
      await editOffer(store(), rival.offer(), interaction.id, () => ({
        interaction: { ...told.interaction, account: rival.account },
        logs: [{ ...told.log, id, description: 'Of the rival' }],
      }))
      await rival.close({ ...keyOf(told.interaction), account: rival.account })

      expect(await readAll(store(), seller.account, told)).toEqual(before)
      expect(await readAll(store(), rival.account, told)).toMatchObject({
        interaction: {
          interaction: { state: 'closed' },
          logs: { items: [{ description: 'Of the rival' }] },
        },
        log: null,
        listing: { page: { total: 1 }, options: { brands: [] } },
        interactions: { total: 3 },
      })
    })

    test('by the snapshot of a change', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report({ logs: [{}] })
      const rival = await aSeller(store(), { feedId: seller.feedId })
      const found = await snapshot(store(), rival.offer(), interaction.id)

      expect(found).toMatchObject({ offer: null, interaction: null })
      expect(found.feed?.account).toBe(rival.account)
    })
  })
}

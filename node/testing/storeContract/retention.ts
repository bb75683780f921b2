/** The purge: it deletes of all accounts, so it looks at a time long before other tests. */
import { DAY_MS, Instant, plus, toInstant } from '../../domain/instant'
import { RETENTION_MS } from '../../domain/interaction'
import { ALL, allLogs, aSeller, keyOf, Seller } from '../factories'
import { at } from '../offerStory'
import { snapshot } from '../snapshots'
import { StoreOf } from './storeOf'

const LONG_AGO = at('2020-01-01T00:00:00Z')

export function describeRetention(store: StoreOf): void {
  describe('a purge', () => {
    test('deletes interactions registered a day and more before the instant, with their logs and evidence, and counts them', async () => {
      const seller = await aSeller(store())
      const evidence = { request: 'curl', response: null }

      await store().purge(LONG_AGO)
      const report = (now: Instant) =>
        seller.report({ now, logs: [{ evidence }, {}] })
      const gone = [
        await report(plus(LONG_AGO, -RETENTION_MS)),
        await report(plus(LONG_AGO, -1)),
      ]
      const noon = plus(LONG_AGO, DAY_MS / 2)
      const kept = [await report(noon), await report(plus(noon, 1))]

      expect(await store().purge(noon)).toEqual(allGone(2))
      expect(await store().purge(noon)).toEqual(allGone(0))

      for (const { interaction, logs } of gone) {
        const key = keyOf(interaction)

        expect(await store().readInteraction(key, EVER, null)).toBeNull()
        expect(await store().readLog(key, EVER, logs[0].id)).toBeNull()
      }
      for (const { interaction, logs } of kept) {
        const reading = await store().readInteraction(
          keyOf(interaction),
          EVER,
          allLogs({}, { withEvidence: true })
        )

        expect(reading?.logs?.items).toEqual(logs)
      }
    })

    test('may leave what was registered less than a day before the instant to a later one', async () => {
      const seller = await aSeller(store())

      await store().purge(plus(LONG_AGO, DAY_MS))
      await seller.report({ now: LONG_AGO })
      const { interactions, isComplete } = await store().purge(
        plus(LONG_AGO, DAY_MS - 1)
      )

      expect(isComplete).toBe(true)
      expect(await total(seller)).toBe(1 - interactions)
      await store().purge(plus(LONG_AGO, DAY_MS))
      expect(await total(seller)).toBe(0)
    })

    test('leaves offers, their open errors and their ledger', async () => {
      const seller = await aSeller(store())

      await seller.report({
        now: plus(LONG_AGO, -1),
        logs: [{ type: 'failure', description: 'Still unsolved' }],
        close: true,
      })
      const look = () => snapshot(store(), seller.offer(), null)
      const before = await look()

      expect(await store().purge(LONG_AGO)).toEqual(allGone(1))
      expect(await look()).toEqual(before)
      expect(before.offer?.openErrors).toHaveLength(1)
      expect(await total(seller)).toBe(0)
    })

    test('deletes any number', async () => {
      const seller = await aSeller(store())
      const many = 40

      for (let index = 0; index < many; index += 1) {
        await seller.report({
          now: plus(LONG_AGO, -1),
          logs: Array.from({ length: 300 }, () => ({})),
        })
      }

      expect(await store().purge(LONG_AGO)).toEqual(allGone(many))
      expect(await total(seller)).toBe(0)
    })

    test('that is told to stop stops, and the next one finishes', async () => {
      const seller = await aSeller(store())
      const many = 15

      for (let index = 0; index < many; index += 1) {
        await seller.report({ now: plus(LONG_AGO, -1), logs: [{}] })
      }

      expect(await store().purge(LONG_AGO, () => false)).toEqual({
        interactions: 0,
        hasDeleted: false,
        isComplete: false,
      })
      expect(await total(seller)).toBe(many)

      let gone = 0

      for (let isComplete = false; !isComplete;) {
        let asked = 0
        const some = await store().purge(LONG_AGO, () => {
          asked += 1

          return asked === 1
        })

        gone += some.interactions
        isComplete = some.isComplete
        expect(some.hasDeleted || isComplete).toBe(true)
        expect(await total(seller)).toBe(many - gone)
      }

      expect(gone).toBe(many)
    })

    test('may meet another one', async () => {
      const seller = await aSeller(store())

      for (let index = 0; index < 12; index += 1) {
        await seller.report({ now: plus(LONG_AGO, -1), logs: [{}] })
      }
      await Promise.all([store().purge(LONG_AGO), store().purge(LONG_AGO)])

      expect(await total(seller)).toBe(0)
      expect(await store().purge(LONG_AGO)).toEqual(allGone(0))
    })
  })

  const total = async (seller: Seller) =>
    (await store().readOffer(seller.offer(), EVER, { filter: {}, slice: ALL }))
      ?.interactions?.total
}

const allGone = (interactions: number) => ({
  interactions,
  hasDeleted: interactions > 0,
  isComplete: true,
})

/** Nothing was registered before. */
const EVER = toInstant(0)

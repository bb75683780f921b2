/** Pages of logs that end where they would become too large. */
import { allLogs, aSeller, keyOf, SINCE } from '../factories'
import { anError } from '../offerStory'
import { StoreOf } from './storeOf'

export function describeBoundedPages(store: StoreOf): void {
  describe('a page of logs with a bound', () => {
    test('ends with the log by which its evidence comes to a number of bytes', async () => {
      const seller = await aSeller(store())
      const bytes = 100_000
      const ofSize = (size: number) => ({
        evidence: {
          request: 'ä'.repeat(size / 4),
          response: 'x'.repeat(size / 2),
        },
      })
      const { interaction } = await seller.report({
        logs: [ofSize(bytes), {}, ofSize(bytes), ofSize(3 * bytes), {}, {}],
      })

      const page = async (
        from: number,
        maxBytes: number,
        withEvidence = true
      ) => {
        const slice = { from, size: 5 }
        const reading = await store().readInteraction(
          keyOf(interaction),
          SINCE,
          allLogs({}, { slice, withEvidence, maxBytes })
        )

        expect(reading?.logs?.total).toBe(6)

        return reading?.logs?.items.map(({ seq }) => seq)
      }

      expect(await page(0, 1)).toEqual([1])
      expect(await page(0, 1.5 * bytes)).toEqual([1, 2, 3])
      expect(await page(3, bytes)).toEqual([4])
      expect(await page(4, bytes)).toEqual([5, 6])
      expect(await page(0, 10 * bytes)).toEqual([1, 2, 3, 4, 5])
      expect(await page(0, bytes, false)).toEqual([1, 2, 3, 4, 5])
    })

    test('ends where its descriptions or errors come to a number of bytes', async () => {
      const seller = await aSeller(store())
      // What can be packed is counted as packed, so this must be all but random.
      const long = Array.from({ length: 8000 }, (_, index) =>
        ((index * 2654435761) % 4294967296).toString(36)
      ).join('')

      const { interaction } = await seller.report({
        logs: [
          { description: long },
          { description: long },
          { errors: [anError({ title: long })] },
          { errors: [anError({ title: long })] },
        ],
      })

      const page = async (from: number) => {
        const slice = { from, size: 4 }
        const reading = await store().readInteraction(
          keyOf(interaction),
          SINCE,
          allLogs({}, { slice, maxBytes: 10_000 })
        )

        return reading?.logs?.items.map(({ seq }) => seq)
      }

      expect([await page(0), await page(2)]).toEqual([[1], [3]])
    })
  })
}

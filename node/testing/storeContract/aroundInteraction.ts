/** Reads of the interactions around one: its neighbours, and what decides the fate of its errors. */
import * as fc from 'fast-check'

import { aftermathsOf, aftermathsOfOpen } from '../../domain/aftermath'
import { plus } from '../../domain/instant'
import { Interaction } from '../../domain/interaction'
import { ORIGINS } from '../../domain/log'
import { ALL, aSeller, keyOf, NOW, Report, Seller, SINCE } from '../factories'
import { anError } from '../offerStory'
import { toWitness } from '../witnesses'
import { StoreOf } from './storeOf'

const HOUR = 3_600_000

export function describeAroundInteraction(store: StoreOf): void {
  const reading = async (interaction: Interaction) => {
    const found = await store().readInteraction(
      keyOf(interaction),
      SINCE,
      null,
      { withNeighbours: true, withWitnesses: true }
    )

    if (!found?.witnesses) throw new Error('The interaction is gone.')

    return { ...found, witnesses: found.witnesses }
  }

  const reports = async (seller: Seller, all: readonly Report[]) => {
    const told: Interaction[] = []

    for (const report of all) {
      told.push((await seller.report(report)).interaction)
    }

    return told
  }

  describe('the neighbours of an interaction', () => {
    const neighboursOf = async (interaction: Interaction) => {
      const { neighbours } = await reading(interaction)

      return [neighbours?.previous?.id ?? null, neighbours?.next?.id ?? null]
    }

    test('are the ones before and after it by start, equal starts by id', async () => {
      const seller = await aSeller(store())
      const hours = [2, 1, 3, 1]
      const [c, a, d, b] = await reports(
        seller,
        hours.map((hour) => ({ startDate: plus(NOW, -10 * HOUR + hour) }))
      )

      expect(await neighboursOf(a)).toEqual([null, b.id])
      expect(await neighboursOf(b)).toEqual([a.id, c.id])
      expect(await neighboursOf(c)).toEqual([b.id, d.id])
      expect(await neighboursOf(d)).toEqual([c.id, null])
    })

    test('tell when they began and closed, what about and with what result', async () => {
      const seller = await aSeller(store())
      const [, second] = await reports(seller, [
        {
          startDate: plus(NOW, -2),
          origin: 'price',
          logs: [{ type: 'success' }],
          close: true,
        },
        { startDate: plus(NOW, -1) },
        { startDate: NOW, origin: 'inventory' },
      ])

      expect((await reading(second)).neighbours).toEqual({
        previous: {
          id: expect.any(String),
          startDate: plus(NOW, -2),
          closedAt: NOW,
          origin: 'price',
          result: 'success',
        },
        next: {
          id: expect.any(String),
          startDate: NOW,
          closedAt: null,
          origin: 'inventory',
          result: 'processing',
        },
      })
    })

    test('are of the same offer, and can be read', async () => {
      const seller = await aSeller(store())
      const other = await seller.sellOn({})
      const [, , , mine] = await reports(seller, [
        { now: plus(SINCE, -1), startDate: plus(NOW, -1) },
        { skuId: '2', startDate: plus(NOW, -1) },
        { feedId: other, startDate: plus(NOW, -1) },
        { startDate: NOW },
      ])

      expect(await neighboursOf(mine)).toEqual([null, null])
    })
  })

  describe('what decides the fate of errors', () => {
    test('comes with an interaction, and with an offer, as if all of the offer had been read', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(report, { maxLength: 6 }), async (all) => {
          const seller = await aSeller(store())
          const told = await reports(seller, all)
          const found = await store().readOffer(
            seller.offer(),
            SINCE,
            { filter: {}, slice: ALL },
            true
          )
          const { openErrors = [] } = found?.offer ?? {}
          const readable = found?.interactions?.items ?? []
          const witnesses = readable.map(toWitness)

          for (const interaction of readable) {
            const few = (await reading(interaction)).witnesses

            expect(
              aftermathsOf(interaction, { openErrors, witnesses: few })
            ).toEqual(aftermathsOf(interaction, { openErrors, witnesses }))
          }

          if (!found?.retries) return

          expect(aftermathsOfOpen(openErrors, found.retries)).toEqual(
            aftermathsOfOpen(openErrors, { told, witnesses })
          )
        }),
        { numRuns: RUNS }
      )
    }, 60_000)

    test('is read only when asked for', async () => {
      const seller = await aSeller(store())
      const { interaction } = await seller.report()
      const found = await store().readInteraction(
        keyOf(interaction),
        SINCE,
        null
      )
      const offer = await store().readOffer(seller.offer(), SINCE, null)

      expect(Object.keys(found ?? {}).sort()).toEqual([
        'channel',
        'interaction',
        'logs',
        'offer',
      ])
      expect(offer).not.toHaveProperty('retries')
    })
  })
}

const RUNS = 25

const error = fc
  .record({
    code: fc.constantFrom('CTLG-006', 'PRICE-001'),
    closableOrigins: fc.subarray([...ORIGINS]),
  })
  .map(anError)

/** Some are registered too long ago to be read, and some claim to begin in the future. */
const report: fc.Arbitrary<Report> = fc
  .record({
    now: fc.constantFrom(plus(SINCE, -1), plus(NOW, -HOUR), NOW),
    start: fc.integer({ min: -3, max: 2 }),
    origin: fc.constantFrom(...ORIGINS),
    context: fc.constantFrom('setup' as const, 'ongoing' as const),
    errors: fc.array(error, { maxLength: 2 }),
    outcome: fc.constantFrom('none', 'success', 'failure', 'both'),
    close: fc.boolean(),
  })
  .map(({ start, errors, outcome, ...rest }) => ({
    ...rest,
    startDate: plus(NOW, start * HOUR),
    logs: [
      ...(outcome === 'failure' || outcome === 'both'
        ? [{ type: 'failure' as const, errors }]
        : []),
      ...(outcome === 'success' || outcome === 'both'
        ? [{ type: 'success' as const }]
        : []),
    ],
  }))

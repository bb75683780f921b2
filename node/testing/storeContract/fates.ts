/** Reads of what decides the fate of the errors of an interaction, or of an offer. */
import * as fc from 'fast-check'

import {
  Aftermath,
  aftermathsOf,
  aftermathsOfOpen,
  toWitness,
} from '../../domain/aftermath'
import { plus } from '../../domain/instant'
import { Interaction } from '../../domain/interaction'
import {
  ALL,
  aSeller,
  keyOf,
  NOW,
  Report,
  reportAll,
  SINCE,
} from '../factories'
import { anError } from '../offerStory'
import { StoreOf } from './storeOf'

const HOUR = 3_600_000

export function describeFates(store: StoreOf): void {
  const reading = async (interaction: Interaction) => {
    const found = await store().readInteraction(
      keyOf(interaction),
      SINCE,
      null,
      { withWitnesses: true }
    )

    if (!found?.witnesses) throw new Error('The interaction is gone.')

    return { ...found, witnesses: found.witnesses }
  }

  describe('what decides the fate of errors', () => {
    test.each(STORIES)('%s', async (_, all, fate, by) => {
      const seller = await aSeller(store())
      const told = await reportAll(seller, all)
      const { interaction, offer, witnesses } = await reading(told[0])
      const { openErrors } = offer
      const expected = [fate, by === null ? undefined : told[by].id]
      const shown = (fates: readonly Aftermath[]) =>
        fates.map((each) => [each.fate, each.by?.id])

      expect(
        shown(aftermathsOf(interaction, { openErrors, witnesses }))
      ).toEqual([expected])

      if (!['still_open', 'being_retried'].includes(fate)) return

      const found = await store().readOffer(seller.offer(), SINCE, null, true)
      const retries = found?.retries ?? { told: [], witnesses: [] }

      expect(shown(aftermathsOfOpen(openErrors, retries))).toContainEqual(
        expected
      )
    })

    test('comes with an interaction, and with an offer, as if all of the offer had been read', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(report, { minLength: 3, maxLength: 6 }),
          async (all) => {
            const seller = await aSeller(store())
            const told = await reportAll(seller, all)
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
          }
        ),
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

const FAILED: Report = {
  logs: [{ type: 'failure', errors: [anError()] }],
  close: true,
}

const FIXED: Report = { logs: [{ type: 'success' }], close: true }

const begins = (hours: number) => ({ startDate: plus(NOW, hours * HOUR) })

/** What was reported, in order of arrival; then what became of the first, and by which. */
const STORIES: ReadonlyArray<
  [string, readonly Report[], string, number | null]
> = [
  ['it is open while nothing came after it', [FAILED], 'still_open', null],
  [
    'the first of several successes fixed it',
    [FAILED, FIXED, FIXED],
    'fixed',
    1,
  ],
  [
    'the first success by start fixed it, not the first by arrival',
    [
      { ...FAILED, ...begins(-9) },
      { ...FIXED, ...begins(-2) },
      { ...FIXED, ...begins(-4) },
    ],
    'fixed',
    2,
  ],
  [
    'a success that claims to begin in the future began when it was registered',
    [
      { ...FAILED, ...begins(-9) },
      { ...FIXED, ...begins(9), now: plus(NOW, -5 * HOUR) },
      { ...FIXED, ...begins(-3) },
    ],
    'fixed',
    1,
  ],
  [
    'a failure that claims to begin in the future began when it was registered',
    [
      { ...FAILED, ...begins(9), now: plus(NOW, -5 * HOUR) },
      { ...FIXED, ...begins(-3) },
    ],
    'fixed',
    1,
  ],
  [
    'its own success fixed it',
    [
      {
        logs: [{ type: 'failure', errors: [anError()] }, { type: 'success' }],
        close: true,
      },
      FIXED,
    ],
    'fixed',
    0,
  ],
  [
    'a failure that nobody closed yet replaced it',
    [
      FAILED,
      { logs: [{ type: 'failure', errors: [anError({ code: 'OTHER' })] }] },
      FIXED,
    ],
    'replaced',
    1,
  ],
  ['one that told it again replaced it', [FAILED, FAILED], 'replaced', 1],
  ['the latest under way retries it', [FAILED, {}, {}], 'being_retried', 2],
  [
    'the latest under way that has not failed retries it',
    [
      { ...FAILED, origin: 'price' },
      { context: 'setup' },
      {
        context: 'setup',
        logs: [{ type: 'failure', errors: [anError({ code: 'OTHER' })] }],
      },
    ],
    'being_retried',
    1,
  ],
  [
    'none under way that began before retries it',
    [{ ...FAILED, ...begins(-1) }, begins(-2)],
    'still_open',
    null,
  ],
]

const error = fc
  .record({
    code: fc.constantFrom('CTLG-006', 'PRICE-001'),
    closableOrigins: fc.constantFrom([], ['price' as const]),
  })
  .map(anError)

/** Some are registered too long ago to be read, and some claim to begin in the future. */
const report: fc.Arbitrary<Report> = fc
  .record({
    now: fc.constantFrom(plus(SINCE, -1), plus(NOW, -HOUR), NOW, NOW),
    start: fc.integer({ min: -3, max: 1 }),
    origin: fc.constantFrom('catalog' as const, 'price' as const),
    context: fc.constantFrom('setup' as const, 'ongoing' as const),
    error,
    outcome: fc.constantFrom('none', 'success', 'failure', 'both'),
    close: fc.boolean(),
  })
  .map(({ start, error: told, outcome, ...rest }) => ({
    ...rest,
    ...begins(start),
    logs: [
      ...(outcome === 'failure' || outcome === 'both'
        ? [{ type: 'failure' as const, errors: [told] }]
        : []),
      ...(outcome === 'success' || outcome === 'both'
        ? [{ type: 'success' as const }]
        : []),
    ],
  }))

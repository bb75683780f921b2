import fc from 'fast-check'
import { plus } from '../../node/domain/instant'
import {
  addLogs,
  closeInteraction,
  Interaction,
} from '../../node/domain/interaction'
import { LogRequest, ORIGINS } from '../../node/domain/log'
import { OFFER_STATUSES } from '../../node/domain/offerStatus'
import { EMPTY_LEDGER, record, stateOf } from '../../node/domain/offerLedger'
import { StoreHarness } from '../../node/testing/storeContract'
import {
  ALL,
  aSeller,
  keyOf,
  NOW,
  Report,
  Seller,
  SINCE,
} from '../../node/testing/factories'
import { aLog, anError, NO_DATA } from '../../node/testing/offerStory'
import { inMemory } from './testing/harnesses'
import { onMasterData } from './testing/onMasterData'

const log: fc.Arbitrary<Partial<LogRequest>> = fc.record({
  type: fc.constantFrom('success', 'info', 'warning', 'failure'),
  date: fc.nat(9).map((minute) => plus(NOW, minute * 60_000)),
  data: fc.option(
    fc
      .record({
        status: fc.option(fc.constantFrom(...OFFER_STATUSES)),
        inventory: fc.option(fc.nat(9)),
        price: fc.option(
          fc.nat(99).map((cents) => ({ amount: `0.${cents}`, currency: 'BRL' }))
        ),
        externalOfferId: fc.option(fc.constantFrom('M1', 'M2')),
      })
      .map((data) => ({ ...NO_DATA, ...data }))
  ),
  errors: fc.array(
    fc
      .record({
        code: fc.constantFrom('CTLG-006', 'PRICE-001'),
        externalCode: fc.constantFrom(null, 'A'),
        closableOrigins: fc.subarray([...ORIGINS]),
      })
      .map((error) => anError(error)),
    { maxLength: 2 }
  ),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What a connector does next: with one of the interactions it has open, or with a new one. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('open' as const),
    report: fc.record<Report>({
      startDate: fc.nat(4).map((hour) => plus(NOW, hour * 3_600_000)),
      origin: fc.constantFrom(...ORIGINS),
      context: fc.constantFrom('setup', 'ongoing'),
    }),
  }),
  fc.record({ kind: fc.constant('log' as const), which: fc.nat(), log }),
  fc.record({ kind: fc.constant('close' as const), which: fc.nat() })
)

/** Reports the steps to the store, and to the domain alone; returns what the domain has then. */
async function tell(seller: Seller, steps: ReadonlyArray<Step>) {
  const open: Interaction[] = []
  const closed: Interaction[] = []

  for (const next of steps) {
    const which =
      open.length && next.kind !== 'open' ? next.which % open.length : 0

    if (next.kind === 'open') {
      open.push((await seller.report(next.report)).interaction)
    } else if (open.length && next.kind === 'log') {
      const [log] = await seller.addLogs(keyOf(open[which]), [next.log])

      open[which] = addLogs(open[which], [aLog(next.log)], [log.id]).interaction
    } else if (open.length) {
      const [ended] = open.splice(which, 1)

      await seller.close(keyOf(ended))
      closed.push(closeInteraction(ended, NOW))
    }
  }

  return [...open, ...closed]
}

const steps = fc.array(step, { minLength: 1, maxLength: 15 })

describe.each<[string, () => Promise<StoreHarness>, number]>([
  ['PostgreSQL', () => inMemory(), 25],
  ['Master Data', () => onMasterData(), 8],
])('%s', (_, open, numRuns) => {
  let harness: StoreHarness

  beforeAll(async () => {
    harness = await open()
  }, 60_000)

  afterAll(() => harness.close())

  test('whatever connectors report, and in whatever order, the store shows what the domain makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (messages) => {
        const { store } = harness
        const seller = await aSeller(store)
        const told = await tell(seller, messages)
        const reading = await store.readOffer(seller.offer(), SINCE, {
          filter: {},
          slice: ALL,
        })

        expect(byId(reading?.interactions?.items ?? [])).toEqual(byId(told))
        expect(reading?.offer ?? NO_STATE).toMatchObject(
          told.length ? stateOf(told.reduce(record, EMPTY_LEDGER)) : NO_STATE
        )
      }),
      { numRuns }
    )
  }, 60_000)
})

const NO_STATE = {}

function byId(interactions: readonly Interaction[]): readonly Interaction[] {
  return [...interactions].sort((a, b) => (a.id < b.id ? -1 : 1))
}

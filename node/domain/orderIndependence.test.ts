import * as fc from 'fast-check'

import { arrive, deliveries, inOrder, interleave } from '../testing/deliveries'
import { EMPTY_LEDGER, OfferLedger, record, stateOf } from './offerLedger'

/** The state as anyone sees it: arrival counts and the instant of closing are not part of it. */
function seen(ledger: OfferLedger) {
  const { openErrors, discarded, ...state } = stateOf(ledger)

  return {
    ...state,
    discardedBy: discarded?.interactionId ?? null,
    openErrors: openErrors.map(({ seq, ...rest }) => rest),
  }
}

describe('the state of an offer', () => {
  it('is the same whatever the order in which the same messages arrive, also repeated', () => {
    fc.assert(
      fc.property(deliveries, ({ told, messages }) => {
        expect(seen(arrive(told, messages).ledger)).toEqual(
          seen(arrive(told, inOrder(told)).ledger)
        )
      }),
      { numRuns: 1000 }
    )
  })

  it('is the same when whole interactions are recorded afresh, in any order, more than once', () => {
    fc.assert(
      fc.property(
        deliveries,
        fc.infiniteStream(fc.nat()),
        ({ told, messages }, picks) => {
          const { ledger, interactions } = arrive(told, messages)
          const afresh = interleave(
            [...interactions, ...interactions].map((_, report) => [
              { kind: 'close', report },
            ]),
            picks
          ).reduce(
            (sum, { report }) =>
              record(sum, interactions[report % interactions.length]),
            EMPTY_LEDGER
          )

          expect(seen(afresh)).toEqual(seen(ledger))
        }
      )
    )
  })

  it('is not written anew for what an open interaction has told before', () => {
    fc.assert(
      fc.property(deliveries, ({ told, messages }) => {
        const { ledger, interactions } = arrive(told, messages)

        for (const each of interactions) {
          if (each.state === 'open') expect(record(ledger, each)).toBe(ledger)
        }
      })
    )
  })

  it('agrees with the rules read word by word from the interactions', () => {
    fc.assert(
      fc.property(deliveries, ({ told, messages }) => {
        const { ledger, interactions } = arrive(told, messages)
        const { status, openErrors } = stateOf(ledger)
        const closed = interactions
          .filter((each) => each.state === 'closed')
          .sort((a, b) => a.startDate - b.startDate || (a.id < b.id ? -1 : 1))
        const last = closed[closed.length - 1]
        const discards = last?.tally.status?.value === 'unavailable'
        const succeeded = closed.some(
          (each) => each.tally.conclusive?.value === 'success'
        )

        expect(status === 'unavailable').toBe(discards)
        if (!discards) expect(status === 'error').toBe(openErrors.length > 0)
        if (status === 'synced') {
          expect(
            succeeded ||
              closed.some((each) => each.tally.status?.value === 'synced')
          ).toBe(true)
        }
      })
    )
  })
})

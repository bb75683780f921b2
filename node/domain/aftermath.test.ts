import * as fc from 'fast-check'

import { arrive, deliveries, inOrder } from '../testing/deliveries'
import { anError, at, idAt, offerStory } from '../testing/offerStory'
import {
  Aftermath,
  aftermathsOf,
  aftermathsOfOpen,
  FATES,
  gravest,
  openErrorCount,
  toWitness,
  Witness,
} from './aftermath'
import { Instant, plus, toInstant } from './instant'
import { Interaction, interactionResult } from './interaction'
import { errorKey, OfferError } from './offerError'
import { stateOf } from './offerLedger'

type Story = ReturnType<typeof offerStory>
type Told = ReturnType<Story['open']>

const PRICE = anError({ code: 'PRICE-001', closableOrigins: ['price'] })

function shown({ fate, by }: Aftermath): string {
  return by ? `${fate} by ${by.id}` : fate
}

/** What became of the errors of the interaction, each as `fate by id`. */
function fatesOf(offer: Story, interaction: Told): string[] {
  const { openErrors } = offer.state()
  const witnesses = offer.interactions().map(toWitness)

  return aftermathsOf(interaction.now(), { openErrors, witnesses }).map(shown)
}

/** What becomes of the open errors of the offer. */
function openFatesOf(offer: Story): string[] {
  const { openErrors } = offer.state()
  const told = offer.interactions()

  return aftermathsOfOpen(openErrors, {
    told,
    witnesses: told.map(toWitness),
  }).map(shown)
}

function fail(
  offer: Story,
  request: Parameters<Story['open']>[0] = {},
  ...errors: Array<ReturnType<typeof anError>>
): Told {
  return offer
    .open(request)
    .log({ type: 'failure', errors: errors.length ? errors : [anError()] })
    .close()
}

function succeed(
  offer: Story,
  request: Parameters<Story['open']>[0] = {}
): Told {
  return offer.open(request).log({ type: 'success' }).close()
}

const idOf = (interaction: Told) => interaction.now().id

describe('an error that is open on the offer', () => {
  it('is still open when nothing came after it', () => {
    const offer = offerStory()
    const failed = fail(offer)

    expect(fatesOf(offer, failed)).toEqual(['still_open'])
    expect(openFatesOf(offer)).toEqual(['still_open'])
  })

  it('is still open when only interactions came that cannot close it', () => {
    const offer = offerStory()
    const failed = fail(offer, { origin: 'catalog' })

    succeed(offer, { origin: 'price' })
    offer.open({ origin: 'inventory' })
    offer.open({ origin: 'catalog' }).close()
    expect(fatesOf(offer, failed)).toEqual(['still_open'])
    expect(openFatesOf(offer)).toEqual(['still_open'])
  })

  it.each([
    ['of its origin', { origin: 'price' as const }],
    ['that sends all again', { context: 'setup' as const }],
  ])('is being retried by a later interaction %s', (_, request) => {
    const offer = offerStory()
    const failed = fail(offer, { origin: 'price' })
    const retry = offer.open(request).log()

    expect(fatesOf(offer, failed)).toEqual([`being_retried by ${idOf(retry)}`])
    expect(openFatesOf(offer)).toEqual([`being_retried by ${idOf(retry)}`])
  })

  it('is being retried by the latest of several', () => {
    const offer = offerStory()
    const failed = fail(offer)

    offer.open()
    const latest = offer.open()

    expect(fatesOf(offer, failed)).toEqual([`being_retried by ${idOf(latest)}`])
  })

  it('is not retried by what began before it', () => {
    const offer = offerStory()

    offer.open({ startDate: at('2026-03-01T09:00:00Z') })
    const failed = fail(offer, { startDate: at('2026-03-01T10:00:00Z') })

    expect(fatesOf(offer, failed)).toEqual(['still_open'])
  })

  it('is not retried by an interaction that has failed, though nobody closed it', () => {
    const offer = offerStory()
    const failed = fail(offer, { origin: 'price' })

    offer
      .open({ origin: 'catalog', context: 'setup' })
      .log({ type: 'failure', errors: [anError({ code: 'CTLG-004' })] })
    expect(fatesOf(offer, failed)).toEqual(['still_open'])
  })

  it('was replaced where a later interaction told it again', () => {
    const offer = offerStory()
    const first = fail(offer)
    const second = fail(offer)

    expect(fatesOf(offer, first)).toEqual([`replaced by ${idOf(second)}`])
    expect(fatesOf(offer, second)).toEqual(['still_open'])
    expect(openErrorCount(first.now(), offer.state().openErrors)).toBe(1)
  })

  it('was replaced by what tells it while it is open itself', () => {
    const offer = offerStory()
    const first = fail(offer)
    const second = offer.open().log({ type: 'failure', errors: [anError()] })

    expect(fatesOf(offer, first)).toEqual([`replaced by ${idOf(second)}`])
    expect(fatesOf(offer, second)).toEqual(['still_open'])
  })

  it('was replaced by one that can no longer be read, which is not named', () => {
    const offer = offerStory()
    const failed = fail(offer)

    fail(offer)
    const testimony = { ...offer.state(), witnesses: [] }

    expect(aftermathsOf(failed.now(), testimony)).toEqual([
      { fate: 'replaced', by: null },
    ])
  })
})

describe('an error that is not open on the offer any more', () => {
  it('was fixed by the first success that could close it', () => {
    const offer = offerStory()
    const failed = fail(offer, { origin: 'catalog' }, PRICE)

    succeed(offer, { origin: 'catalog' })
    const fix = succeed(offer, { origin: 'price' })

    succeed(offer, { origin: 'price' })
    expect(fatesOf(offer, failed)).toEqual([`fixed by ${idOf(fix)}`])
    expect(openErrorCount(failed.now(), offer.state().openErrors)).toBe(0)
  })

  it('was replaced by the first failure that told others', () => {
    const offer = offerStory()
    const failed = fail(offer)
    const other = fail(offer, {}, anError({ code: 'CTLG-007' }))

    succeed(offer)
    expect(fatesOf(offer, failed)).toEqual([`replaced by ${idOf(other)}`])
  })

  it('was fixed by its own interaction, when that ended with success', () => {
    const offer = offerStory()
    const told = offer
      .open()
      .log({ type: 'failure', errors: [anError()] })
      .log({ type: 'success' })
      .close()

    expect(fatesOf(offer, told)).toEqual([`fixed by ${idOf(told)}`])
  })

  it('has an unknown fate once what settled it can no longer be read', () => {
    const offer = offerStory()
    const failed = fail(offer)

    succeed(offer)
    const testimony = { ...offer.state(), witnesses: [] }

    expect(aftermathsOf(failed.now(), testimony)).toEqual([
      { fate: 'unknown', by: null },
    ])
  })
})

describe('positions are those of the ledger', () => {
  it('a start in the future is no later than the registration', () => {
    const offer = offerStory()
    const ahead = fail(offer, { startDate: at('2027-01-01') })
    const fix = succeed(offer, { startDate: at('2027-01-01') })

    expect(fatesOf(offer, ahead)).toEqual([`fixed by ${idOf(fix)}`])
  })

  it('a success that began before the failure has fixed nothing', () => {
    const offer = offerStory()

    succeed(offer, { startDate: at('2026-03-01T09:00:00Z') })
    const failed = fail(offer, { startDate: at('2026-03-01T10:00:00Z') })

    expect(fatesOf(offer, failed)).toEqual(['still_open'])
  })

  it('an open error whose interaction is not known to the ledger stands where it was registered', () => {
    const registered = at('2026-03-01T10:00:00Z')
    const error = {
      ...anError(),
      interactionId: idAt(registered),
      closableOrigins: ['catalog'],
    } as unknown as OfferError
    const openAt = (startDate: Instant): Witness => ({
      id: idAt(plus(registered, 1000)),
      startDate,
      closedAt: null,
      origin: 'catalog',
      context: 'ongoing',
      result: 'processing',
      settles: null,
    })
    const fates = (startDate: Instant) =>
      aftermathsOfOpen([error], { told: [], witnesses: [openAt(startDate)] })

    expect(fates(plus(registered, 1))[0].fate).toBe('being_retried')
    expect(fates(plus(registered, -1))[0].fate).toBe('still_open')
  })
})

describe('all errors of an interaction taken together', () => {
  const ref = (hour: number): Witness =>
    toWitness(
      offerStory()
        .open({ startDate: toInstant(hour * 3_600_000) })
        .now()
    )

  it('have the fate that asks most of the reader', () => {
    const all = FATES.map((fate): Aftermath => ({ fate, by: null }))

    FATES.forEach((fate, index) => {
      expect(gravest(all.slice(index).reverse())?.fate).toBe(fate)
    })
    expect(gravest([])).toBeNull()
  })

  it('were fixed when the last of them was', () => {
    const fixes = [ref(2), ref(9), ref(5)].map((by): Aftermath => ({
      fate: 'fixed',
      by,
    }))

    expect(gravest(fixes)).toEqual(fixes[1])
  })
})

describe('VTEX known issue 712956: the error stays after the SKU was fixed and sent again', () => {
  it.each(['seller', 'channel'] as const)(
    'fail, fix, resend: the failure says that the %s fixed it',
    (source) => {
      const offer = offerStory()
      const failed = fail(offer, { context: 'setup' })
      const resent = offer.open({ source }).log()

      expect(fatesOf(offer, failed)).toEqual([
        `being_retried by ${idOf(resent)}`,
      ])
      resent.log({ type: 'success' }).close()
      expect(fatesOf(offer, failed)).toEqual([`fixed by ${idOf(resent)}`])
    }
  )
})

describe('VTEX known issue 745738: the status of a SKU is not reliable', () => {
  it('a failure that is told after the success that fixed it is fixed all the same', () => {
    const offer = offerStory()
    const failed = offer.open({ origin: 'price' })
    const sent = succeed(offer, { origin: 'price' })

    failed.log({ type: 'failure', errors: [PRICE] }).close()
    expect(fatesOf(offer, failed)).toEqual([`fixed by ${idOf(sent)}`])
  })

  it('fail, fix and resend, over and over: each failure tells its own fix', () => {
    const offer = offerStory()
    const rounds = Array.from({ length: 20 }, () => {
      const failed = fail(offer, { origin: 'price' })

      return { failed, fix: succeed(offer, { origin: 'price' }) }
    })

    for (const { failed, fix } of rounds) {
      expect(fatesOf(offer, failed)).toEqual([`fixed by ${idOf(fix)}`])
    }
  })
})

/** The verdicts on all interactions of an offer, in the order of their ids. */
function verdicts({ ledger, interactions }: ReturnType<typeof arrive>) {
  const { openErrors } = stateOf(ledger)
  const witnesses = interactions.map(toWitness)
  const byId = (a: Interaction, b: Interaction) => (a.id < b.id ? -1 : 1)

  return {
    open: aftermathsOfOpen(openErrors, { told: interactions, witnesses }).map(
      shown
    ),
    told: [...interactions].sort(byId).map((interaction) => {
      const fates = aftermathsOf(interaction, { openErrors, witnesses })
      const whole = gravest(fates)

      return {
        // Errors of one log have no order among them.
        fates: interaction.tally.errors
          .map(
            ({ code, externalCode }, index) =>
              `${code} ${externalCode} ${shown(fates[index])}`
          )
          .sort(),
        whole: whole && shown(whole),
        open: openErrorCount(interaction, openErrors),
      }
    }),
  }
}

describe('what became of errors', () => {
  it('is the same whatever the order in which the same messages arrive, also repeated', () => {
    fc.assert(
      fc.property(deliveries, ({ told, messages }) => {
        expect(verdicts(arrive(told, messages))).toEqual(
          verdicts(arrive(told, inOrder(told)))
        )
      }),
      { numRuns: 1000 }
    )
  })

  it('agrees with what is open on the offer', () => {
    fc.assert(
      fc.property(deliveries, ({ told, messages }) => {
        const { ledger, interactions } = arrive(told, messages)
        const { openErrors, status } = stateOf(ledger)
        const witnesses = interactions.map(toWitness)

        for (const interaction of interactions) {
          const fates = aftermathsOf(interaction, { openErrors, witnesses })
          const open = openErrorCount(interaction, openErrors)
          const mine = fates.filter(({ fate }) =>
            ['still_open', 'being_retried'].includes(fate)
          )

          expect(mine.length).toBe(
            openErrors.filter((error) => error.interactionId === interaction.id)
              .length
          )
          // All can be read here, so only a later report with other closable
          // origins can have led the error astray.
          interaction.tally.errors.forEach((error, index) => {
            if (fates[index].fate !== 'unknown') return

            const others = interactions.filter(
              ({ id }) => id !== interaction.id
            )

            expect(
              others
                .flatMap(({ tally }) => tally.errors)
                .map((other) => errorKey(other))
            ).toContain(errorKey(error))
          })
          if (mine.length) expect(['error', 'unavailable']).toContain(status)
          if (open === 0) {
            expect(['fixed', 'replaced', 'unknown', undefined]).toContain(
              gravest(fates)?.fate
            )
          }
          if (interactionResult(interaction) === 'failure') {
            expect(gravest(fates)).not.toBeNull()
          }
        }
      }),
      { numRuns: 500 }
    )
  })
})

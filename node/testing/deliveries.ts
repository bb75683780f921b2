/**
 * Makes what a connector may report of one offer, and the orders in which its
 * messages may arrive, for tests of promises that no order may break.
 */
import * as fc from 'fast-check'

import { Instant, plus } from '../domain/instant'
import {
  addLogs,
  closeInteraction,
  Interaction,
  InteractionRequest,
  openInteraction,
} from '../domain/interaction'
import { LogRequest, ORIGINS } from '../domain/log'
import { EMPTY_LEDGER, OfferLedger, record } from '../domain/offerLedger'
import { OFFER_STATUSES } from '../domain/offerStatus'
import { aLog, anError, at, idAt, NO_DATA, OFFER } from './offerStory'

/** What a connector reports of one interaction; logs in no particular order. */
export type Told = {
  request: InteractionRequest
  logs: LogRequest[]
  close: boolean
}

type Message =
  | { kind: 'open'; report: number }
  | { kind: 'log'; report: number; log: LogRequest }
  | { kind: 'close'; report: number }

const START = at('2026-03-01T08:00:00Z')

/** Later than all starts, so that these decide the order of interactions. */
const REGISTERED = plus(START, 9 * 3_600_000)

const CODES = ['CTLG-006', 'CTLG-007', 'PRICE-001', 'SOMETHING']

const origins = fc.subarray([...ORIGINS])

const error = fc.record({
  code: fc.constantFrom(...CODES),
  externalCode: fc.constantFrom(null, 'A', 'B'),
  closableOrigins: origins,
})

const data = fc.record({
  status: fc.option(fc.constantFrom(...OFFER_STATUSES)),
  inventory: fc.option(fc.nat(9)),
  price: fc.option(
    fc.nat(9).map((amount) => ({ amount: `${amount}`, currency: 'BRL' }))
  ),
  externalOfferId: fc.option(fc.constantFrom('M1', 'M2')),
})

/** Logs of one interaction carry dates of their own: equal ones go by arrival, which is part of what is told. */
const logs = fc.uniqueArray(fc.nat(500), { maxLength: 5 }).chain((minutes) =>
  fc.tuple(
    ...minutes.map((minute) =>
      fc
        .record({
          type: fc.constantFrom('success', 'info', 'warning', 'failure'),
          data: fc.option(data),
          errors: fc.array(error, { maxLength: 2 }),
        })
        .map(({ type, data: told, errors }): LogRequest =>
          aLog({
            type: type as LogRequest['type'],
            date: plus(START, minute * 60_000),
            data: told && { ...NO_DATA, ...told },
            errors: errors.map((each) => anError(each)),
          })
        )
    )
  )
)

const reports: fc.Arbitrary<Told[]> = fc.array(
  fc.record({
    request: fc.record({
      startDate: fc.nat(4).map((hour) => plus(START, hour * 3_600_000)),
      source: fc.constantFrom('seller' as const, 'channel' as const),
      origin: fc.constantFrom(...ORIGINS),
      context: fc.constantFrom('setup' as const, 'ongoing' as const),
    }),
    logs,
    close: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 }
)

/** Interactions and their messages, which arrive late, shuffled and more than once. An interaction must be open for its logs, and a close ends them: no other order is kept. */
export const deliveries = reports.chain((told) =>
  fc
    .tuple(
      fc.tuple(
        ...told.map((report, index) => {
          const all: Message[] = report.logs.map((log) => ({
            kind: 'log',
            report: index,
            log,
          }))

          return fc
            .shuffledSubarray(
              // Each log may arrive twice.
              [...all, ...all.map((message) => ({ ...message }))],
              { minLength: all.length }
            )
            .map((some): Message[] => [
              { kind: 'open', report: index },
              ...some,
              ...all.filter((message) => !hasLog(some, message)),
              ...closing(report.close ? 2 : 0, index),
            ])
        })
      ),
      fc.infiniteStream(fc.nat())
    )
    .map(([queues, picks]) => ({ told, messages: interleave(queues, picks) }))
)

function hasLog(messages: readonly Message[], wanted: Message): boolean {
  return messages.some(
    (message) =>
      message.kind === 'log' &&
      wanted.kind === 'log' &&
      message.log === wanted.log
  )
}

function closing(times: number, report: number): Message[] {
  return Array.from({ length: times }, () => ({ kind: 'close', report }))
}

/** Takes from the fronts of the queues, as the picks say. */
export function interleave(
  queues: Message[][],
  picks: Iterator<number>
): Message[] {
  const rest = queues.map((queue) => [...queue])
  const messages: Message[] = []

  for (let left = rest.filter((queue) => queue.length); left.length;) {
    const queue = left[picks.next().value % left.length]

    messages.push(queue.shift() as Message)
    left = rest.filter((other) => other.length)
  }

  return messages
}

/** The ledger after the messages arrived one by one, and the interactions as they then are. */
export function arrive(told: readonly Told[], messages: readonly Message[]) {
  const known = new Map<number, Interaction>()
  let ledger: OfferLedger = EMPTY_LEDGER

  messages.forEach((message, index) => {
    const next = apply(told, known.get(message.report), message, index)

    known.set(message.report, next)
    ledger = record(ledger, next)
  })

  return { ledger, interactions: [...known.values()] }
}

function apply(
  told: readonly Told[],
  known: Interaction | undefined,
  message: Message,
  index: number
): Interaction {
  const now: Instant = plus(START, 10 * 3_600_000)

  if (message.kind === 'open' || !known) {
    return openInteraction(
      OFFER,
      idAt(REGISTERED, message.report),
      told[message.report].request
    )
  }

  if (message.kind === 'close') return closeInteraction(known, now)

  return addLogs(known, [message.log], [idAt(now, index)]).interaction
}

/** The same messages, once each, as they were told. */
export const inOrder = (told: readonly Told[]): Message[] =>
  told.flatMap((report, index): Message[] => [
    { kind: 'open', report: index },
    ...report.logs.map((log): Message => ({ kind: 'log', report: index, log })),
    ...closing(report.close ? 1 : 0, index),
  ])

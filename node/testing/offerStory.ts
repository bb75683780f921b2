/**
 * Tells what happened to one offer in the pure domain, message by message, as
 * a connector would report it. No store takes part.
 */
import { Instant, parseInstant, toInstant } from '../domain/instant'
import {
  addLogs,
  closeInteraction,
  Interaction,
  interactionResult,
  InteractionRequest,
  openInteraction,
} from '../domain/interaction'
import { LogData, LogError, LogRequest } from '../domain/log'
import {
  EMPTY_LEDGER,
  OfferLedger,
  OfferState,
  record,
  stateOf,
} from '../domain/offerLedger'

export const OFFER = { account: 'grocery1', feedId: 'vtex.amazon', skuId: '1' }

export const NO_DATA: LogData = {
  externalOfferId: null,
  price: null,
  inventory: null,
  status: null,
}

/** A well-formed id made at the instant; `count` tells apart those of one instant. */
export function idAt(instant: Instant, count = 0): string {
  const time = instant.toString(16).padStart(12, '0')

  return `${time}7${'0'.repeat(3)}8${count.toString(16).padStart(15, '0')}`.toUpperCase()
}

export function at(text: string): Instant {
  const instant = parseInstant(text)

  if (instant === null) throw new Error(`${text} is no date`)

  return instant
}

export function aLog(log: Partial<LogRequest> = {}): LogRequest {
  return {
    type: 'info',
    date: null,
    isDateOnly: false,
    description: 'The offer was queued',
    agent: 'connector',
    data: null,
    errors: [],
    evidence: null,
    ...log,
  }
}

export function anError(error: Partial<LogError> = {}): LogError {
  return {
    code: 'CTLG-006',
    externalCode: null,
    title: 'Description too long',
    description: 'The description has 4,200 characters of 4,000.',
    closableOrigins: [],
    ...error,
  }
}

type ToldInteraction = {
  log: (log?: Partial<LogRequest>) => ToldInteraction
  close: () => ToldInteraction
  now: () => Interaction
  result: () => ReturnType<typeof interactionResult>
}

/** An offer whose interactions start an hour apart unless they say when. */
export function offerStory(): {
  open: (request?: Partial<InteractionRequest>) => ToldInteraction
  state: () => OfferState
  /** All interactions as they stand now, in the order in which they were opened. */
  interactions: () => readonly Interaction[]
} {
  const start = at('2026-03-01T08:00:00Z')
  // Long after all starts, so that these alone decide the order.
  const registered = at('2026-04-01')
  const ids = new Map<string, Interaction>()
  let ledger: OfferLedger = EMPTY_LEDGER
  let arrivals = 0

  const tick = () => {
    arrivals += 1

    return toInstant(registered + arrivals)
  }

  const keep = (interaction: Interaction) => {
    ids.set(interaction.id, interaction)
    ledger = record(ledger, interaction)
  }

  const open = (request: Partial<InteractionRequest> = {}): ToldInteraction => {
    const id = idAt(tick())
    const hours = ids.size * 60 * 60 * 1000

    keep(
      openInteraction(OFFER, id, {
        startDate: toInstant(start + hours),
        source: 'seller',
        origin: 'catalog',
        context: 'ongoing',
        ...request,
      })
    )

    const now = () => ids.get(id) as Interaction
    const told: ToldInteraction = {
      log: (log) => {
        keep(addLogs(now(), [aLog(log)], [idAt(tick())]).interaction)

        return told
      },
      close: () => {
        keep(closeInteraction(now(), tick()))

        return told
      },
      now,
      result: () => interactionResult(now()),
    }

    return told
  }

  return {
    open,
    state: () => stateOf(ledger),
    interactions: () => [...ids.values()],
  }
}

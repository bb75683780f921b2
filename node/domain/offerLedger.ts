/**
 * Everything an offer must remember of its interactions to know its state for
 * good, also after they have expired.
 *
 * Each part of a ledger is a maximum over the interactions recorded in it, so
 * recording is commutative, associative and idempotent: the same interactions
 * in any order, any number of times, make the same ledger (domain rule 5).
 */
import { registeredAt } from './id'
import { Instant } from './instant'
import { Interaction, interactionResult } from './interaction'
import { compareMoments, Money, Origin, ORIGINS } from './log'
import { errorKey, OfferError } from './offerError'
import { offerStatus, OfferStatus } from './offerStatus'
import { comparePositions, Position, positionOf } from './position'

/** A value, and the interaction that said so. */
type Said<T> = Position & { readonly value: T }

/** An error as the interaction at this position last told it. */
type Report = Position & { readonly error: OfferError }

export type OfferLedger = {
  /** The latest report of each error, open or archived. */
  readonly reports: readonly Report[]
  /**
   * For each origin, the latest interaction that settled the errors it can
   * close. A failure replaces older reports; a success (`value`) archives its
   * own as well (domain rule 3).
   */
  readonly settled: Readonly<
    Partial<Record<Origin, Said<'failure' | 'success'>>>
  >
  /** The latest closed interaction, and when it was closed if it discarded the offer. */
  readonly closed: Said<Instant | null> | null
  /** What the latest closed interaction with a word on it said. */
  readonly standing: Said<'synced' | 'sending'> | null
  readonly price: Said<Money> | null
  readonly inventory: Said<number> | null
  readonly externalOfferId: Said<string> | null
}

/** What makes an offer unavailable. */
export type Discarding = {
  readonly date: Instant
  readonly interactionId: string
}

/** What is known of an offer: a pure function of its ledger. */
export type OfferState = {
  readonly status: OfferStatus
  /** Newest first, equal dates by code. */
  readonly openErrors: readonly OfferError[]
  readonly price: Money | null
  readonly inventory: number | null
  /** Id of the offer on the channel. */
  readonly externalOfferId: string | null
  /** Null unless the status is `unavailable`. */
  readonly discarded: Discarding | null
}

/** So many archived errors are remembered, so that one reported late is known to be settled. */
const MAX_ARCHIVED = 200

export const EMPTY_LEDGER: OfferLedger = {
  reports: [],
  settled: {},
  closed: null,
  standing: null,
  price: null,
  inventory: null,
  externalOfferId: null,
}

/**
 * The ledger after it took in all that is known of an interaction by now. It is
 * the very same one when an open interaction tells nothing new, as with most
 * logs, so that it need not be written.
 */
export function record(
  ledger: OfferLedger,
  interaction: Interaction
): OfferLedger {
  const { origin, tally } = interaction
  const position = positionOf(interaction)
  const said = <T>(value: T | null): Said<T> | null =>
    value === null ? null : { ...position, value }

  const mark = later(
    ledger.settled[origin] ?? null,
    said(settlement(interaction))
  )

  const settled =
    mark && mark !== ledger.settled[origin]
      ? { ...ledger.settled, [origin]: mark }
      : ledger.settled

  const reports = mergeReports(
    ledger.reports,
    tally.errors.map((error) => ({ ...position, error }))
  )

  if (interaction.closedAt === null) {
    return withParts(ledger, { reports, settled })
  }

  const discarded = tally.status?.value === 'unavailable'

  return withParts(ledger, {
    reports,
    settled,
    closed: later(ledger.closed, {
      ...position,
      value: discarded ? interaction.closedAt : null,
    }),
    standing: later(ledger.standing, said(standingOf(interaction))),
    price: later(ledger.price, said(tally.price?.value ?? null)),
    inventory: later(ledger.inventory, said(tally.inventory?.value ?? null)),
    externalOfferId: later(
      ledger.externalOfferId,
      said(tally.externalOfferId?.value ?? null)
    ),
  })
}

function withParts(
  ledger: OfferLedger,
  parts: Partial<OfferLedger>
): OfferLedger {
  const names = Object.keys(parts) as Array<keyof OfferLedger>
  const isNews = names.some((name) => parts[name] !== ledger[name])

  return isNews ? { ...ledger, ...parts } : ledger
}

/** The state of the offer that the ledger tells of. */
export function stateOf(ledger: OfferLedger): OfferState {
  const { closed } = ledger
  const openErrors = ledger.reports
    .filter((report) => isOpen(report, ledger))
    .map((report) => report.error)
    .sort((a, b) => b.date - a.date || (errorKey(a) < errorKey(b) ? -1 : 1))

  const discarded =
    closed && closed.value !== null
      ? { date: closed.value, interactionId: closed.id }
      : null

  return {
    status: offerStatus({
      discarded: discarded !== null,
      openErrors: openErrors.length,
      standing: ledger.standing?.value ?? null,
    }),
    openErrors,
    price: ledger.price?.value ?? null,
    inventory: ledger.inventory?.value ?? null,
    externalOfferId: ledger.externalOfferId?.value ?? null,
    discarded,
  }
}

/**
 * The ledger without the archived errors that nothing readable refers to any
 * more: those of interactions registered before `since`, and all but the latest
 * `MAX_ARCHIVED`. Connectors that never repeat an external code would make it
 * grow without limit.
 */
export function forgetArchived(
  ledger: OfferLedger,
  since: Instant
): OfferLedger {
  const archived = ledger.reports.filter((report) => !isOpen(report, ledger))
  const kept = archived
    .filter((report) => registeredAt(report.id) >= since)
    .sort((a, b) => compareReports(b, a))
    .slice(0, MAX_ARCHIVED)

  if (kept.length === archived.length) return ledger

  const forgotten = new Set(archived.filter((each) => !kept.includes(each)))

  return {
    ...ledger,
    reports: ledger.reports.filter((report) => !forgotten.has(report)),
  }
}

function later<T>(known: Said<T> | null, said: Said<T> | null): Said<T> | null {
  if (!known || !said) return known ?? said

  const order = comparePositions(known, said)
  const isKnown = order > 0 || (order === 0 && known.value === said.value)

  return isKnown ? known : said
}

/** What the interaction does to the errors that its origin can close. */
export function settlement(
  interaction: Interaction
): 'failure' | 'success' | null {
  if (interactionResult(interaction) === 'success') return 'success'

  return interaction.tally.errors.length ? 'failure' : null
}

/** What a closed interaction says of the offer (domain rules 4 and 9). */
function standingOf(interaction: Interaction): 'synced' | 'sending' | null {
  const explicit = interaction.tally.status?.value

  if (explicit === 'synced' || explicit === 'sending') return explicit

  return interactionResult(interaction) === 'success' ? 'synced' : null
}

function mergeReports(
  known: readonly Report[],
  told: readonly Report[]
): readonly Report[] {
  const byKey = new Map(known.map((report) => [errorKey(report.error), report]))

  // Of the same log, it is the same error.
  const news = told.filter(({ error }, index) => {
    const other = byKey.get(errorKey(error))

    return !other || compareReports(other, told[index]) < 0
  })

  if (!news.length) return known
  news.forEach((report) => byKey.set(errorKey(report.error), report))

  return [...byKey.values()]
}

function compareReports(a: Report, b: Report): number {
  return comparePositions(a, b) || compareMoments(a.error, b.error)
}

function isOpen(report: Report, { settled }: OfferLedger): boolean {
  return !ORIGINS.some((origin) => {
    const by = settled[origin]

    if (!by || !report.error.closableOrigins.includes(origin)) return false

    const order = comparePositions(report, by)

    return order < 0 || (order === 0 && by.value === 'success')
  })
}

/**
 * What became of the errors of an interaction afterwards: the honest answer to
 * "is it still broken?". It is read from what the offer keeps and from the
 * interactions that came later; a message that arrives late changes no verdict
 * but by what it tells.
 */
import { registeredAt } from './id'
import { Instant } from './instant'
import { Context, Interaction, interactionResult } from './interaction'
import { Origin } from './log'
import { errorKey, OfferError } from './offerError'
import { settlement } from './offerLedger'
import { comparePositions, Position, positionOf } from './position'
import { Result } from './result'

/**
 * From what asks most of the reader to what asks least: of several errors, the
 * fate that stands first here is that of all of them together.
 */
export const FATES = [
  'still_open',
  'being_retried',
  'replaced',
  'unknown',
  'fixed',
] as const

export type Fate = (typeof FATES)[number]

/** An interaction, as others refer to it. */
export type InteractionRef = Position & {
  /** Null while it is open. */
  readonly closedAt: Instant | null
  readonly origin: Origin
  readonly result: Result
}

/** An interaction of the offer, with what it tells of the errors of others. */
export type Witness = InteractionRef & {
  readonly context: Context
  /** What it does to the errors that its origin can close; null: nothing yet, or nothing at all. */
  readonly settles: 'failure' | 'success' | null
}

export type Aftermath = {
  readonly fate: Fate
  /** The interaction that retries, replaced or fixed it; null when there is none to read. */
  readonly by: InteractionRef | null
}

/** What the aftermath of an interaction's errors is read from. */
export type Testimony = {
  /** The errors that are open on the offer now. */
  readonly openErrors: readonly OfferError[]
  /**
   * The interactions of the offer that can be read, or those of them that
   * decide: for each origin the earliest later one that settles errors, the
   * latest under way of each origin and context, and those that last told the
   * open errors.
   */
  readonly witnesses: readonly Witness[]
}

/** What the fates of the open errors of an offer are read from. */
export type OfferRetries = {
  /** Where the interactions stand that last told the open errors, also those that have expired. */
  readonly told: readonly Position[]
  /** The latest interaction under way of each origin and context. */
  readonly witnesses: readonly Witness[]
}

/** What the interaction tells of the errors of others, by the rules of the ledger. */
export function toWitness(interaction: Interaction): Witness {
  const { id, startDate, closedAt, origin, context } = interaction

  return {
    id,
    startDate,
    closedAt,
    origin,
    context,
    result: interactionResult(interaction),
    settles: settlement(interaction),
  }
}

/** What became of an error since the interaction at the position told it (domain rules 3 and 4). */
function aftermathOf(
  error: OfferError,
  told: Position,
  { openErrors, witnesses }: Testimony
): Aftermath {
  const open = findError(openErrors, error)

  if (!open) return settledBy(error, told, witnesses)

  if (open.interactionId !== told.id) {
    const by = witnesses.find(({ id }) => id === open.interactionId)

    return { fate: 'replaced', by: by ?? null }
  }

  const by = latestRetry(error, told, witnesses)

  return { fate: by ? 'being_retried' : 'still_open', by }
}

/** What became of each error of the interaction, in their order. */
export function aftermathsOf(
  interaction: Interaction,
  testimony: Testimony
): readonly Aftermath[] {
  return interaction.tally.errors.map((error) =>
    aftermathOf(error, positionOf(interaction), testimony)
  )
}

/** What becomes of each open error of an offer, in their order. */
export function aftermathsOfOpen(
  openErrors: readonly OfferError[],
  { told, witnesses }: OfferRetries
): readonly Aftermath[] {
  const positions = new Map(told.map((each) => [each.id, positionOf(each)]))

  return openErrors.map((error) => {
    const { interactionId: id } = error

    return aftermathOf(
      error,
      // The ledger tells all; an id alone tells the latest that it could be.
      positions.get(id) ?? { id, startDate: registeredAt(id) },
      { openErrors, witnesses }
    )
  })
}

/**
 * Of the aftermaths of the errors of an interaction, that of all together; null
 * when there are none. Of several that share it, the latest `by`: only with the
 * last success all errors were fixed.
 */
export function gravest(aftermaths: readonly Aftermath[]): Aftermath | null {
  const fate = FATES.find((each) => aftermaths.some((one) => one.fate === each))

  if (!fate) return null

  const by = aftermaths
    .flatMap((one) => (one.fate === fate && one.by ? [one.by] : []))
    .sort(byPosition)
    .pop()

  return { fate, by: by ?? null }
}

/** How many of the errors of an interaction are open on the offer, whoever last told them. */
export function openErrorCount(
  { tally }: Interaction,
  openErrors: readonly OfferError[]
): number {
  const open = new Set(openErrors.map(errorKey))

  return tally.errors.filter((error) => open.has(errorKey(error))).length
}

function findError(
  errors: readonly OfferError[],
  wanted: OfferError
): OfferError | undefined {
  const key = errorKey(wanted)

  return errors.find((error) => errorKey(error) === key)
}

/** The earliest later interaction that could close the error tells what became of it. */
function settledBy(
  error: OfferError,
  told: Position,
  witnesses: readonly Witness[]
): Aftermath {
  const [by = null] = witnesses
    .filter(
      (witness) =>
        witness.settles !== null &&
        error.closableOrigins.includes(witness.origin) &&
        // The success of the interaction itself archives its own errors.
        (isLater(witness, told) ||
          (witness.id === told.id && witness.settles === 'success'))
    )
    .sort(byPosition)

  if (!by) return { fate: 'unknown', by: null }

  return { fate: by.settles === 'success' ? 'fixed' : 'replaced', by }
}

/** The latest interaction under way that can still close the error; one that failed is none. */
function latestRetry(
  error: OfferError,
  told: Position,
  witnesses: readonly Witness[]
): Witness | null {
  const retries = witnesses
    .filter(
      (witness) =>
        witness.closedAt === null &&
        witness.settles === null &&
        (witness.context === 'setup' ||
          error.closableOrigins.includes(witness.origin)) &&
        isLater(witness, told)
    )
    .sort(byPosition)

  return retries.pop() ?? null
}

function isLater(witness: InteractionRef, told: Position): boolean {
  return comparePositions(positionOf(witness), told) > 0
}

function byPosition(a: InteractionRef, b: InteractionRef): number {
  return comparePositions(positionOf(a), positionOf(b))
}

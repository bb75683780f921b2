/**
 * What the other interactions of an offer tell of one: its neighbours, and the
 * few that decide what became of its errors (see `Testimony`).
 */
import { InteractionRef, OfferRetries, Witness } from '../domain/aftermath'
import { Interaction } from '../domain/interaction'
import { Neighbours } from '../domain/interactionQuery'
import { OfferError } from '../domain/offerError'
import { OfferLedger } from '../domain/offerLedger'
import { comparePositions, Position, positionOf } from '../domain/position'
import { Outline } from './interactionDocuments'

/** By what the connector told of their start. */
export function neighboursOf(
  { id, startDate }: Position,
  outlines: readonly Outline[]
): Neighbours {
  const inOrder = [...outlines].sort(comparePositions)
  const order = (outline: Outline) =>
    comparePositions(outline, { id, startDate })

  return {
    previous: toRef(inOrder.filter((outline) => order(outline) < 0).pop()),
    next: toRef(inOrder.find((outline) => order(outline) > 0)),
  }
}

export function witnessesOf(
  interaction: Interaction,
  openErrors: readonly OfferError[],
  outlines: readonly Outline[]
): readonly Witness[] {
  if (!interaction.tally.errors.length) return []

  const place = positionOf(interaction)
  const tellers = new Set(openErrors.map(({ interactionId }) => interactionId))
  const later = inPlaceOrder(outlines).filter(
    (outline) =>
      comparePositions(positionOf(outline), place) > 0 ||
      (outline.id === interaction.id && outline.result === 'success')
  )
  const settling = later.filter(({ settles }) => settles !== null)

  return [
    ...firstOfEach(settling, ({ origin }) => origin),
    ...latestUnderWay(later),
    ...outlines.filter(({ id }) => tellers.has(id) && id !== interaction.id),
  ].map(toWitness)
}

export function retriesOf(
  openErrors: readonly OfferError[],
  { reports }: OfferLedger,
  outlines: readonly Outline[]
): OfferRetries {
  const tellers = new Set(openErrors.map(({ interactionId }) => interactionId))
  const told = reports
    .filter(({ id }) => tellers.has(id))
    .map(({ id, startDate }) => ({ id, startDate }))

  return {
    told: firstOfEach(told, ({ id }) => id),
    witnesses: latestUnderWay(inPlaceOrder(outlines)).map(toWitness),
  }
}

function latestUnderWay(inOrder: readonly Outline[]): readonly Outline[] {
  const underWay = inOrder.filter(
    ({ closedAt, settles }) => closedAt === null && settles === null
  )

  return firstOfEach(
    [...underWay].reverse(),
    ({ origin, context }) => `${origin} ${context}`
  )
}

function inPlaceOrder(outlines: readonly Outline[]): readonly Outline[] {
  return [...outlines].sort((a, b) =>
    comparePositions(positionOf(a), positionOf(b))
  )
}

function firstOfEach<T>(
  items: readonly T[],
  nameOf: (item: T) => string
): readonly T[] {
  const first = new Map<string, T>()

  items.forEach((item) => {
    if (!first.has(nameOf(item))) first.set(nameOf(item), item)
  })

  return [...first.values()]
}

function toRef(outline: Outline | undefined): InteractionRef | null {
  if (!outline) return null
  const { id, startDate, closedAt, origin, result } = outline

  return { id, startDate, closedAt, origin, result }
}

function toWitness({ source, ...witness }: Outline): Witness {
  return witness
}

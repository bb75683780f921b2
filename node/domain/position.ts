import { registeredAt } from './id'
import { Instant } from './instant'

/**
 * Where an interaction stands among those of its offer: by start, then by
 * arrival. One that claims to start later than it was registered starts when it
 * was registered: a wrong clock must not hold off all that comes after.
 */
export type Position = { readonly startDate: Instant; readonly id: string }

/** Where the interaction with this start and id stands. */
export function positionOf({ startDate, id }: Position): Position {
  const registered = registeredAt(id)

  return { startDate: startDate < registered ? startDate : registered, id }
}

/** Negative when `a` stands before `b`. */
export function comparePositions(a: Position, b: Position): number {
  return a.startDate - b.startDate || (a.id < b.id ? -1 : Number(a.id > b.id))
}

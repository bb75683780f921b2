import type { Log } from '../log'
import type { ReadError } from '../readError'

/** The logs of an interaction, as far as they have come. */
export type Timeline = {
  /** In chronological order; logs of one instant by arrival. */
  logs: Log[]
  /** How many logs the interaction has, whether or not they have come. */
  total: number
  isComplete: boolean
  /** Why no more logs came; those that came before stay. */
  error?: ReadError
  /** Reads on from where it failed. */
  again?: () => void
}

/** How a page keeps up with an interaction that is still open. */
export type Follow = {
  isOn: boolean
  setOn: (on: boolean) => void
  /** When the server last answered, in milliseconds since 1970. */
  checkedAt?: number
  /** The last look at the server failed; the next is under way by itself. */
  failed: boolean
}

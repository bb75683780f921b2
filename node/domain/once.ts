/**
 * A request that its caller may send again and that must happen once: it has a
 * key, and what was answered to it is kept with what it changed.
 */
import { badInput, Failure } from './errors'
import { DAY_MS, Instant } from './instant'
import type { OfferChange } from './store'

/** A key counts for this long after its request was answered. */
export const KEY_LIFETIME_MS = DAY_MS

/** How callers name the key. */
export const KEY_HEADER = 'Idempotency-Key'

export type Once = {
  /** One request of an account has it, and its repeats. */
  readonly key: string
  /** The same for the same request alone. */
  readonly fingerprint: string
  /** When the request came. */
  readonly at: Instant
  /** What is answered to the change, as it is kept. */
  readonly answerOf: (change: OfferChange) => string
}

/** The request was made and answered before: nothing was changed, and this is to be answered. */
export class Repeated extends Error {
  constructor(
    /** What `answerOf` gave then. */
    readonly answer: string
  ) {
    super('The request was answered before.')
    this.name = 'Repeated'
  }
}

/**
 * For a request whose key has an answer, which `read` gives.
 *
 * @throws `Repeated`, and `BAD_INPUT` when it was the answer to another request.
 */
export function answerAgain(
  once: Pick<Once, 'fingerprint'>,
  kept: Pick<Once, 'fingerprint'>,
  read: () => string
): never {
  if (kept.fingerprint !== once.fingerprint) throw keyIsTaken()

  throw new Repeated(read())
}

/** Another request came with a key that is taken. */
function keyIsTaken(): Failure {
  return badInput([
    {
      path: KEY_HEADER,
      message:
        'came before with another body or address. Send a key of its own with each request',
    },
  ])
}

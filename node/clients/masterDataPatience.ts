/** How long Master Data is waited for, and what its callers are told when it was in vain. */
import { Failure, somethingWrong } from '../domain/errors'
import { statusOf, upstreamError } from './upstream'

const MAX_TRIES = 6

const FIRST_PAUSE_MS = 100

/** No caller waits longer for one answer, however long Master Data asks to wait. */
const LONGEST_PAUSE_MS = 5000

const RETRY_AFTER_SECONDS = 5

const TOO_MANY = 429

/** Answers that tell against what was sent. */
const NOT_TAKEN = [400, 413, 422]

type HttpError = {
  response?: { headers?: Record<string, string | undefined> }
}

/**
 * Makes a call until it is answered, some times, with pauses between.
 *
 * @throws Failure that tells nothing of what was asked.
 */
export async function ask<T>(
  call: () => Promise<T>,
  isWorthIt: (error: unknown) => boolean = mayTryAgain
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call()
    } catch (error) {
      const wait = isWorthIt(error) ? pauseFor(error, tries) : null

      if (wait === null || tries === MAX_TRIES) throw toFailure(error)
      await pause(wait)
    }
  }
}

export function mayTryAgain(error: unknown): boolean {
  const status = statusOf(error)

  return status === null || status >= 500 || isRefused(error)
}

/** Whether nothing was done yet, as others had to be answered first. */
export function isRefused(error: unknown): boolean {
  return statusOf(error) === TOO_MANY
}

/** Null when Master Data asks for more than a caller waits. */
function pauseFor(error: unknown, tries: number): number | null {
  const asked = (error as HttpError)?.response?.headers?.['retry-after']

  if (asked && /^\d+$/.test(asked)) {
    const ms = Number(asked) * 1000

    return ms <= LONGEST_PAUSE_MS ? ms : null
  }

  return FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + Math.random())
}

function toFailure(error: unknown): Failure {
  const cause = upstreamError('Master Data', error)

  return NOT_TAKEN.includes(statusOf(error) ?? 0)
    ? somethingWrong(cause)
    : new Failure(
        'STORE_UNAVAILABLE',
        'Master Data does not answer. Try again in a few seconds.',
        { retryAfterSeconds: RETRY_AFTER_SECONDS },
        cause
      )
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

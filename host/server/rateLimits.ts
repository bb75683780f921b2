/** Holds requests to so many at once, and so many a minute. */
import type { Middleware } from 'koa'
import { Failure } from '../../node/domain/errors'
import { Clock, SECOND_MS } from '../../node/domain/instant'

export type RateLimit = {
  readonly perMinute?: number
  readonly concurrent?: number
}

const MINUTE_MS = 60 * SECOND_MS

/** @throws `TOO_MANY_REQUESTS`. */
export function limitRate(limit: RateLimit, clock: Clock): Middleware {
  const concurrency = limitConcurrency(limit)
  const pace = limitPace(limit, clock)

  return (ctx, next) => concurrency(ctx, () => pace(ctx, next))
}

/** How many come a minute. @throws `TOO_MANY_REQUESTS`. */
export function limitPace(
  { perMinute = Infinity }: RateLimit,
  clock: Clock
): Middleware {
  const bucket = createBucket(perMinute, clock)

  return async (_, next) => {
    const waitMs = bucket.take()

    if (waitMs > 0) {
      throw tooMany(
        `More than ${perMinute} requests came within a minute.`,
        Math.ceil(waitMs / SECOND_MS)
      )
    }

    await next()
  }
}

/** How many run at once. @throws `TOO_MANY_REQUESTS`. */
export function limitConcurrency({
  concurrent = Infinity,
}: RateLimit): Middleware {
  let running = 0

  return async (_, next) => {
    if (running >= concurrent) {
      throw tooMany(`More than ${concurrent} requests are running.`, 1)
    }

    running += 1

    try {
      await next()
    } finally {
      running -= 1
    }
  }
}

/** Fills evenly, up to a minute's worth. */
function createBucket(perMinute: number, clock: Clock) {
  let level = perMinute
  let filledAt = clock()

  return {
    /** 0 when there is one to take; else how long until there will be. */
    take(): number {
      if (perMinute === Infinity) return 0

      const now = clock()
      const gained = ((now - filledAt) / MINUTE_MS) * perMinute

      level = Math.min(perMinute, level + Math.max(gained, 0))
      filledAt = now

      if (level < 1) return ((1 - level) / perMinute) * MINUTE_MS

      level -= 1

      return 0
    },
  }
}

function tooMany(reason: string, retryAfterSeconds: number): Failure {
  return new Failure(
    'TOO_MANY_REQUESTS',
    `${reason} Try again in ${retryAfterSeconds} s.`,
    { retryAfterSeconds }
  )
}

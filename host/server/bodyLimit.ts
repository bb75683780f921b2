/**
 * Holds the bodies of all requests in flight to what fits into memory. A body
 * counts from its first byte until its request is answered, unpacked if it came
 * packed.
 */
import type { Context, Middleware } from 'koa'
import { Failure } from '../../node/domain/errors'
import { BodyRoom, MAX_BODY_BYTES } from '../../node/routes/body'

const MIB = 1024 * 1024
const MAX_BYTES = 256 * MIB

/** Gives each request its room. @throws `TOO_MANY_REQUESTS`. */
export function limitBodies(maxBytes = MAX_BYTES): Middleware {
  let total = 0

  return async (ctx: Context, next) => {
    let arrived = 0
    let reserved = 0

    const reserve = (bytes: number) => {
      if (total + bytes > maxBytes) throw tooMuch(maxBytes)

      total += bytes
      reserved += bytes
    }

    const room: BodyRoom = {
      take: (bytes) => {
        arrived += bytes
        if (arrived > reserved) reserve(arrived - reserved)
      },
    }

    try {
      // Refused before it is sent, where it is told how much will come.
      reserve(declared(ctx.get('content-length')))
      ctx.room = room
      await next()
    } finally {
      total -= reserved
    }
  }
}

/** What is larger than a body may be is refused by whoever reads it. */
function declared(length: string): number {
  return Math.min(Number(length) || 0, MAX_BODY_BYTES)
}

function tooMuch(maxBytes: number): Failure {
  return new Failure(
    'TOO_MANY_REQUESTS',
    `Bodies of more than ${maxBytes / MIB} MiB are arriving at once. Try again in 1 s.`,
    { retryAfterSeconds: 1 }
  )
}

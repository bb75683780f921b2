/** What a test may do to the requests: watch them, and let some of them fail. */
import type { Middleware } from 'koa'

export type SeenRequest = {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string | string[] | undefined>>
  /** Milliseconds since 1970. */
  readonly at: number
  readonly status: number
}

export type Trouble = {
  /** Which requests it strikes; all when absent. */
  readonly only?: (request: Pick<SeenRequest, 'method' | 'path'>) => boolean
  /** How many of those pass before. */
  readonly skip?: number
  /** What was asked is done, and only the answer tells otherwise. */
  readonly done?: boolean
  /** How long to wait after a 429; a second when absent. */
  readonly retryAfterSeconds?: number
}

/** Old ones are forgotten, so that a host can run for long. */
const MAX_SEEN = 10_000

type Planned = Trouble & {
  readonly status: number
  passes: number
  strikes: number
}

export class Troubles {
  private seen: SeenRequest[] = []

  private planned: Planned[] = []

  plan(status: number, strikes: number, trouble: Trouble = {}): void {
    const passes = trouble.skip ?? 0

    this.planned.push({ ...trouble, status, strikes, passes })
  }

  /** Those since it was last asked, oldest first. */
  requests(): readonly SeenRequest[] {
    const { seen } = this

    this.seen = []

    return seen
  }

  readonly middleware: Middleware = async (ctx, next) => {
    const at = Date.now()
    const { method, path, query } = ctx
    const trouble = this.strike({ method, path })

    if (!trouble || trouble.done) await next()

    if (trouble) {
      ctx.status = trouble.status
      ctx.body = { Message: 'This request fails on purpose.' }
      if (ctx.status === 429) {
        ctx.set('Retry-After', String(trouble.retryAfterSeconds ?? 1))
      }
    }

    this.seen.push({
      method,
      path,
      query: { ...query },
      at,
      status: ctx.status,
    })
    if (this.seen.length > MAX_SEEN) this.seen.splice(0, MAX_SEEN / 2)
  }

  /** The trouble that is first in line, when it is for this request. */
  private strike(request: Pick<SeenRequest, 'method' | 'path'>) {
    const [first] = this.planned

    if (!first || first.only?.(request) === false) return null

    if (first.passes > 0) {
      first.passes -= 1

      return null
    }

    first.strikes -= 1
    if (first.strikes <= 0) this.planned.shift()

    return first
  }
}

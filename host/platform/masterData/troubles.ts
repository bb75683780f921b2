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
  /** How many requests pass before. */
  readonly skip?: number
  /** What was asked is done, and only the answer tells otherwise. */
  readonly done?: boolean
}

/** Old ones are forgotten, so that a host can run for long. */
const MAX_SEEN = 10_000

type Planned = { status: number; done: boolean; skip: number; count: number }

export class Troubles {
  private seen: SeenRequest[] = []

  private planned: Planned[] = []

  plan(
    status: number,
    count: number,
    { skip = 0, done = false }: Trouble = {}
  ): void {
    this.planned.push({ status, done, skip, count })
  }

  /** Those since it was last asked, oldest first. */
  requests(): readonly SeenRequest[] {
    const { seen } = this

    this.seen = []

    return seen
  }

  readonly middleware: Middleware = async (ctx, next) => {
    const at = Date.now()
    const trouble = this.next()

    if (!trouble || trouble.done) await next()

    if (trouble) {
      ctx.status = trouble.status
      ctx.body = { Message: 'This request fails on purpose.' }
      if (ctx.status === 429) ctx.set('Retry-After', '1')
    }

    const { method, path, query, status } = ctx

    this.seen.push({ method, path, query: { ...query }, at, status })
    if (this.seen.length > MAX_SEEN) this.seen.splice(0, MAX_SEEN / 2)
  }

  private next(): Planned | null {
    const [first] = this.planned

    if (!first) return null

    if (first.skip > 0) {
      first.skip -= 1

      return null
    }

    first.count -= 1
    if (first.count <= 0) this.planned.shift()

    return first
  }
}

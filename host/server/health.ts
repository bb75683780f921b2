/** Tells an operator whether the process is up, and whether it can answer. */
import Router from '@koa/router'
import { Store } from '../../node/domain/store'

const PING_TIMEOUT_MS = 2000

export function health(store: Store, isStopping: () => boolean): Router {
  const router = new Router()

  router.use(async (ctx, next) => {
    ctx.set('cache-control', 'no-store')
    await next()
  })

  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'up' }
  })

  router.get('/readyz', async (ctx) => {
    const found = await statusOf(store)
    const status = isStopping() ? 'stopping' : found

    ctx.status = status === 'ready' ? 200 : 503
    ctx.body = { status }
  })

  return router
}

async function statusOf(store: Store): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PING_TIMEOUT_MS)
  })

  try {
    await Promise.race([store.ping(), late])

    return 'ready'
  } catch {
    return 'the database does not answer'
  } finally {
    clearTimeout(timer)
  }
}

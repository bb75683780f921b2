/**
 * Serves the built Admin shell: its files as they are, and its page at every
 * address of the Admin, where the shell itself finds what to show.
 */
import Router from '@koa/router'
import type { Middleware } from 'koa'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'

const HOME = '/admin/offer-management'

/** The page says here whose Admin it is. */
const ACCOUNT_TAG = '<meta name="vtex-account" content=""'

/** Vite writes the hash of a file's content into its name. */
const ASSETS = '/assets/'

type Options = {
  /** Folder of the built shell. */
  readonly folder: string
  readonly account: string
  /** Run before the page is answered. */
  readonly signIn: Middleware
}

export function adminPages({ folder, account, signIn }: Options): Router {
  const router = new Router()
  const page = readPage(folder, account)

  router.get('/', (ctx) => ctx.redirect(HOME))

  router.get(['/admin', '/admin/*path'], signIn, (ctx) => {
    ctx.type = 'html'
    ctx.set('cache-control', 'no-cache')
    ctx.status = page ? 200 : 503
    ctx.body = page ?? 'The pages are not built. Run: npm run build'
  })

  return router
}

/** The files of the shell, compressed ones first; passes on what is none. */
export function adminFiles(folder: string): Middleware {
  if (!existsSync(folder)) return (_, next) => next()

  const serve = sirv(folder, {
    gzip: true,
    brotli: true,
    etag: true,
    extensions: [],
    setHeaders: (response, path) => {
      response.setHeader(
        'cache-control',
        path.startsWith(ASSETS)
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=3600'
      )
    },
  })

  return async (ctx, next) => {
    const isPage = ctx.path === '/' || ctx.path.endsWith('.html')

    if (isPage || !['GET', 'HEAD'].includes(ctx.method)) return next()

    const served = await new Promise<boolean>((resolve) => {
      ctx.res.once('close', () => resolve(true))
      serve(ctx.req, ctx.res, () => resolve(false))
    })

    if (!served) return next()
    ctx.respond = false
  }
}

/** Null when the shell has not been built. */
function readPage(folder: string, account: string): string | null {
  try {
    const html = readFileSync(join(folder, 'index.html'), 'utf8')

    return html.replace(ACCOUNT_TAG, ACCOUNT_TAG.replace('""', `"${account}"`))
  } catch {
    return null
  }
}

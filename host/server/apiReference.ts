/** The page on which a person reads, and tries, the Sent Offers API. */
import Router from '@koa/router'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { getAbsoluteFSPath } from 'swagger-ui-dist'

const PATH = '/api/sent-offers/reference'

const FILES = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'favicon-16x16.png',
] as const

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sent Offers API</title>
    <link rel="icon" href="${PATH}/favicon-16x16.png" />
    <link rel="stylesheet" href="${PATH}/swagger-ui.css" />
  </head>
  <body>
    <main id="reference"></main>
    <script src="${PATH}/swagger-ui-bundle.js"></script>
    <script src="${PATH}/start.js"></script>
  </body>
</html>
`

// A file of its own, as no script may stand in the page.
const START = `SwaggerUIBundle({
  url: '/api/sent-offers/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
})
`

export function apiReference(): Router {
  const router = new Router({ prefix: PATH })

  router.get('/', (ctx) => {
    ctx.type = 'html'
    ctx.body = PAGE
  })

  router.get('/start.js', (ctx) => {
    ctx.type = 'js'
    ctx.body = START
  })

  for (const file of FILES) {
    router.get(`/${file}`, (ctx) => {
      ctx.type = file
      ctx.set('cache-control', 'public, max-age=3600')
      ctx.body = createReadStream(join(getAbsoluteFSPath(), file))
    })
  }

  return router
}

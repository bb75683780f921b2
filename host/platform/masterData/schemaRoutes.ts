/** The addresses of schemas. */
import Router from '@koa/router'
import { Documents } from './documents'
import { placeOf, readObject } from './requests'
import { Schemas } from './schemas'

const MAX_SCHEMA_BYTES = 256 * 1024

export function schemaRoutes(schemas: Schemas, documents: Documents): Router {
  const router = new Router()

  router.get('/schemas', async (ctx) => {
    ctx.body = (await schemas.list(placeOf(ctx))).map(({ name, body }) => ({
      name,
      schema: body,
    }))
  })

  router.get('/schemas/:name', async (ctx) => {
    ctx.body = (await schemas.get(placeOf(ctx), ctx.params.name)).body
  })

  router.put('/schemas/:name', async (ctx) => {
    const place = placeOf(ctx)
    const body = await readObject(ctx, MAX_SCHEMA_BYTES)
    const isNew = await schemas.save(place, ctx.params.name, body)

    if (isNew) await documents.refit(place)
    ctx.status = isNew ? 200 : 304
    if (isNew) ctx.body = body
  })

  router.delete('/schemas/:name', async (ctx) => {
    const place = placeOf(ctx)

    await schemas.delete(place, ctx.params.name)
    await documents.refit(place)
    ctx.status = 204
  })

  return router
}

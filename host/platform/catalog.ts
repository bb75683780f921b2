/**
 * Stands in for the Catalog API (https://developers.vtex.com/docs/api-reference/catalog-api):
 * one SKU with its product, out of the sample catalogue, and the images.
 */
import Router from '@koa/router'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../root'
import { requireGrant } from './callers'
import { Identities } from './identities'
import { findSampleSku, SAMPLE_IMAGES_PATH } from './sampleCatalogue'

const IMAGES = join(ROOT, 'host/platform/images')

/** `imagesUrl` tells where a browser finds this server. */
export function catalog(
  identities: Identities,
  imagesUrl: () => string
): Router {
  const router = new Router()

  router.get(
    '/api/catalog_system/pvt/sku/stockkeepingunitbyid/:skuId',
    requireGrant(identities, (ctx) => String(ctx.query.an)),
    (ctx) => {
      const { skuId } = ctx.params
      const sku = findSampleSku(skuId, imagesUrl())

      if (!/^\d+$/.test(skuId)) {
        ctx.status = 400
        ctx.body = { message: 'The request is invalid.' }
      } else if (!sku) {
        ctx.status = 404
        ctx.body = 'SKU not found.'
      } else {
        ctx.body = sku
      }
    }
  )

  router.get(`${SAMPLE_IMAGES_PATH}/:file`, (ctx, next) => {
    const { file } = ctx.params
    const path = join(IMAGES, file)

    if (!/^[\w-]+\.svg$/.test(file) || !existsSync(path)) return next()

    ctx.type = 'svg'
    ctx.set('cache-control', 'public, max-age=3600')
    ctx.body = createReadStream(path)
  })

  return router
}

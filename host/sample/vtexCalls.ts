/**
 * Evidence of the calls that every connector makes to VTEX before it sends an
 * offer anywhere: product, price and stock of a SKU.
 */
import { findSampleSku } from '../platform/sampleCatalogue'
import { exchange } from './evidence'

const HOST = 'https://grocery1.vtexcommercestable.com.br'

const KEYS = { 'X-VTEX-API-AppKey': '***', 'X-VTEX-API-AppToken': '***' }

export function productOf(skuId: string) {
  const sku = findSampleSku(skuId, 'https://grocery1.vteximg.com.br')

  if (!sku) throw new Error(`The sample catalogue has no SKU ${skuId}.`)

  return sku
}

export function productCall(skuId: string) {
  const { Id, ProductId, NameComplete, BrandName, AlternateIds } =
    productOf(skuId)

  return exchange(
    {
      method: 'GET',
      url: `${HOST}/api/catalog_system/pvt/sku/stockkeepingunitbyid/${skuId}`,
      headers: KEYS,
    },
    200,
    { Id, ProductId, NameComplete, BrandName, AlternateIds }
  )
}

export function priceCall(skuId: string, value: string, listPrice = value) {
  return exchange(
    {
      method: 'GET',
      url: `https://api.vtex.com/grocery1/pricing/prices/${skuId}/computed/2`,
      headers: KEYS,
    },
    200,
    {
      tradePolicyId: '2',
      sellingPrice: Number(value),
      listPrice: Number(listPrice),
    }
  )
}

export function stockCall(skuId: string, available: number, reserved = 0) {
  return exchange(
    {
      method: 'GET',
      url: `${HOST}/api/logistics/pvt/inventory/skus/${skuId}`,
      headers: KEYS,
    },
    200,
    {
      skuId,
      balance: [
        {
          warehouseId: '1_1',
          warehouseName: 'Main warehouse',
          totalQuantity: available + reserved,
          reservedQuantity: reserved,
          availableQuantity: available,
        },
      ],
    }
  )
}

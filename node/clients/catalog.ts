import { Product } from '../domain/offer'
import { Catalog } from '../operations/deps'
import { statusOf, upstreamError, VtexClient } from './upstream'

/** What is used of the Catalog's answer; every part may be missing. */
type Sku = {
  ProductId?: number | string
  NameComplete?: string
  ProductName?: string
  SkuName?: string
  ImageUrl?: string
  BrandName?: string
  AlternateIds?: { Ean?: string | readonly string[] }
  /** Ids from the root to the most specific, such as `/1/15/`. */
  ProductCategoryIds?: string
  ProductCategories?: Record<string, string>
}

/** The Catalog API of VTEX. */
export class CatalogClient extends VtexClient implements Catalog {
  async findProduct(account: string, skuId: string): Promise<Product | null> {
    const path = `/api/catalog_system/pvt/sku/stockkeepingunitbyid/${encodeURIComponent(skuId)}`

    try {
      const sku = await this.http.get<Sku>(path, {
        headers: this.ownToken,
        params: { an: account },
        metric: 'catalog-sku',
      })

      return toProduct(sku)
    } catch (error) {
      // An id that is not a number is refused as a bad request.
      if ([400, 404].includes(statusOf(error) ?? 0)) return null

      throw upstreamError('Catalog', error)
    }
  }
}

function toProduct(sku: Sku): Product | null {
  const name =
    sku.NameComplete || [sku.ProductName, sku.SkuName].filter(Boolean).join(' ')

  if (!name) return null

  return {
    productId: String(sku.ProductId ?? ''),
    name,
    imageUrl: sku.ImageUrl || null,
    eans: [sku.AlternateIds?.Ean ?? []].flat().filter(Boolean),
    brand: sku.BrandName || null,
    category: mostSpecificCategory(sku),
  }
}

function mostSpecificCategory({
  ProductCategoryIds: ids = '',
  ProductCategories: names = {},
}: Sku): string | null {
  const named = ids.split('/').filter((id) => names[id])

  return names[named[named.length - 1]] ?? Object.values(names)[0] ?? null
}

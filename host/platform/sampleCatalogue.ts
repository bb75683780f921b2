/**
 * The catalogue of the sample account, in the shape in which VTEX's Catalog
 * answers for one SKU. Data alone: who may read it and at which address is the
 * business of the stand-in that serves it.
 */
import {
  CATEGORIES,
  DEPARTMENTS,
  ProductRow,
  PRODUCT_ROWS,
} from './sampleProducts'

/**
 * The answer of VTEX to
 * `GET /api/catalog_system/pvt/sku/stockkeepingunitbyid/{skuId}`, with the
 * properties that have a meaning for an offer and those that clients look for.
 */
export type VtexSku = {
  readonly Id: number
  readonly ProductId: number
  /** Names of the product and of the SKU. */
  readonly NameComplete: string
  readonly ProductName: string
  readonly ProductDescription: string
  readonly SkuName: string
  readonly IsActive: boolean
  readonly ImageUrl: string
  readonly DetailUrl: string
  readonly BrandId: string
  readonly BrandName: string
  readonly IsBrandActive: boolean
  readonly IsKit: boolean
  readonly SalesChannels: readonly number[]
  readonly Images: ReadonlyArray<{
    readonly ImageUrl: string
    readonly ImageName: string
    readonly FileId: number
  }>
  /** Ids from the department down to the category: `/1/11/`. */
  readonly ProductCategoryIds: string
  /** Names of those categories by id; the order of the keys says nothing. */
  readonly ProductCategories: Readonly<Record<string, string>>
  readonly AlternateIds: { readonly Ean?: string; readonly RefId?: string }
  readonly AlternateIdValues: readonly string[]
  readonly MeasurementUnit: string
  readonly UnitMultiplier: number
}

const BRANDS = [...new Set(PRODUCT_ROWS.map(({ brand }) => brand))]

/** Where the images of the sample are served; their files lie in `images/`. */
export const SAMPLE_IMAGES_PATH = '/arquivos/sample'

/** Every SKU of the sample account. Addresses of images are paths alone. */
export const SAMPLE_SKUS: readonly VtexSku[] = PRODUCT_ROWS.map(toVtexSku)

/** The SKU with this id, its images at `baseUrl`; null when the account has none such. */
export function findSampleSku(skuId: string, baseUrl: string): VtexSku | null {
  const sku = SAMPLE_SKUS.find(({ Id }) => String(Id) === skuId)

  if (!sku) return null

  return {
    ...sku,
    ImageUrl: `${baseUrl}${sku.ImageUrl}`,
    Images: sku.Images.map((image) => ({
      ...image,
      ImageUrl: `${baseUrl}${image.ImageUrl}`,
    })),
  }
}

function toVtexSku(row: ProductRow): VtexSku {
  const { skuId, productId, product, size, brand, ean, image } = row
  const [categoryId, category, departmentId] = CATEGORIES[row.category]
  const refId = `GR-${skuId}`
  const imageUrl = `${SAMPLE_IMAGES_PATH}/${image}.svg`

  return {
    Id: skuId,
    ProductId: productId,
    NameComplete: `${product} ${size}`,
    ProductName: product,
    ProductDescription: `${product} by ${brand}, ${size}.`,
    SkuName: size,
    IsActive: true,
    ImageUrl: imageUrl,
    DetailUrl: `/${image}/p`,
    BrandId: String(BRANDS.indexOf(brand) + 2000),
    BrandName: brand,
    IsBrandActive: true,
    IsKit: false,
    SalesChannels: [1, 2, 3, 4],
    Images: [{ ImageUrl: imageUrl, ImageName: image, FileId: 155000 + skuId }],
    ProductCategoryIds: `/${departmentId}/${categoryId}/`,
    ProductCategories: {
      [departmentId]: DEPARTMENTS[departmentId],
      [categoryId]: category,
    },
    AlternateIds: { Ean: ean, RefId: refId },
    AlternateIdValues: [ean, refId],
    MeasurementUnit: 'un',
    UnitMultiplier: 1,
  }
}

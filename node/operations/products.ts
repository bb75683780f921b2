/** Keeps what offers know of their products in step with VTEX's Catalog. */
import { DAY_MS, Instant, plus, SECOND_MS } from '../domain/instant'
import { Product } from '../domain/offer'
import { Deps } from './deps'

/** What the Catalog says of a SKU is asked for again after this long. */
export const PRODUCT_TTL_MS = DAY_MS

/** A SKU that the Catalog failed to answer for is asked for again after this long. */
export const PRODUCT_RETRY_MS = 5 * 60 * SECOND_MS

type ProductDeps = Pick<Deps, 'store' | 'catalog' | 'clock'>

/**
 * Asks the Catalog for a SKU and keeps its answer on all offers of it. When the
 * Catalog fails, what is known stays, the SKU is due again soon, and the
 * failure is thrown on.
 */
export async function refreshProduct(
  { store, catalog, clock }: ProductDeps,
  account: string,
  skuId: string
): Promise<void> {
  const keep = (product: Product | null, askedAt: Instant) =>
    store.saveProduct(account, skuId, product, askedAt)

  try {
    await keep(await catalog.findProduct(account, skuId), clock())
  } catch (error) {
    await keep(null, plus(clock(), PRODUCT_RETRY_MS - PRODUCT_TTL_MS))
    throw error
  }
}

/**
 * Refreshes up to `limit` SKUs that are due, longest ago first, as long as
 * `mayGoOn`. Returns how many failed; one that fails does not keep the others
 * waiting.
 */
export async function refreshProducts(
  deps: ProductDeps,
  limit: number,
  mayGoOn: () => boolean = () => true
): Promise<{ refreshed: number; failed: number }> {
  const due = await deps.store.listSkusToRefresh(
    plus(deps.clock(), -PRODUCT_TTL_MS),
    limit
  )

  let [refreshed, failed] = [0, 0]

  for (const { account, skuId } of due) {
    if (!mayGoOn()) break

    try {
      await refreshProduct(deps, account, skuId)
      refreshed += 1
    } catch {
      failed += 1
    }
  }

  return { refreshed, failed }
}

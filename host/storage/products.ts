/** What the Catalog says of SKUs, kept once for all offers of each. */
import { Product } from '../../node/domain/offer'
import { searchKey } from '../../node/domain/searchKey'
import { Store } from '../../node/domain/store'
import { stored } from './instants'
import { Fragment, Sql, sql } from './sql'

export function products(
  database: Sql
): Pick<Store, 'saveProduct' | 'listSkusToRefresh'> {
  return {
    saveProduct: (account, skuId, product, now) =>
      database.run(sql`
        UPDATE product
        SET asked_at = ${stored(now)}${product ? answer(product) : sql``}
        WHERE account = ${account} AND sku_id = ${skuId}`),

    listSkusToRefresh: (askedBefore, limit) =>
      database.query<{ account: string; skuId: string }>(sql`
        SELECT json_build_object('account', p.account, 'skuId', p.sku_id)
        FROM product p
        WHERE (p.asked_at IS NULL OR p.asked_at < ${stored(askedBefore)})
          AND EXISTS (
            SELECT FROM offer o
            JOIN feed f ON f.account = o.account AND f.id = o.feed_id
            WHERE o.account = p.account AND o.sku_id = p.sku_id AND f.active
          )
        ORDER BY p.asked_at NULLS FIRST, p.account, p.sku_id
        LIMIT ${limit}`),
  }
}

function answer(product: Product): Fragment {
  const { productId, name, imageUrl, eans, brand, category } = product

  return sql`, product_id = ${productId}, name = ${name},
    name_key = ${searchKey(name)}, image_url = ${imageUrl},
    eans = ${eans}::text[], brand = ${brand}, category = ${category}`
}

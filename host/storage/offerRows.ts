/** How offers are read: the database itself puts their columns into the shape of the domain. */
import { CHANNEL } from './channels'
import { asId } from './ids'
import { asInstant } from './instants'
import { sql } from './sql'

/** A `Product` of the row `p`; null while the Catalog has not answered. */
export const PRODUCT = sql`CASE WHEN p.product_id IS NOT NULL THEN json_build_object(
  'productId', p.product_id, 'name', p.name, 'imageUrl', p.image_url,
  'eans', p.eans, 'brand', p.brand, 'category', p.category
) END`

/** An `Offer` of the rows `o` and `p`. */
export const OFFER = sql`json_build_object(
  'account', o.account, 'feedId', o.feed_id, 'skuId', o.sku_id,
  'id', ${asId(sql`o.id`)}, 'status', o.status,
  'price', CASE WHEN o.price_amount IS NOT NULL THEN json_build_object(
    'amount', o.price_amount::text, 'currency', o.price_currency
  ) END,
  'inventory', o.inventory, 'externalOfferId', o.external_offer_id,
  'openErrors', o.open_errors,
  'discarded', CASE WHEN o.discarded_at IS NOT NULL THEN json_build_object(
    'date', ${asInstant(sql`o.discarded_at`)},
    'interactionId', ${asId(sql`o.discarded_by`)}
  ) END,
  'createdAt', ${asInstant(sql`o.created_at`)},
  'updatedAt', ${asInstant(sql`o.updated_at`)},
  'product', ${PRODUCT}
)`

/** The parts of a `ChannelOffer` of the rows `o`, `p` and `c`. */
export const CHANNEL_OFFER = sql`'offer', ${OFFER}, 'channel', ${CHANNEL}`

/** What hangs on the row `o`: its product `p`, and its channel `c` while the feed `f` is active. */
export const WHILE_ACTIVE = sql`
  JOIN product p ON p.account = o.account AND p.sku_id = o.sku_id
  JOIN feed f ON f.account = o.account AND f.id = o.feed_id AND f.active
  JOIN channel c ON c.id = o.feed_id`

/** Which offers a filter leaves, as conditions on the rows `o`, `p` and `c`. */
import { OfferFilter } from '../../node/domain/offer'
import { searchWords } from '../../node/domain/searchKey'
import { every, Fragment, sql } from './sql'

/** All parts of the filter but the statuses. `orText` is true for more rows that its text leaves. */
export function offerMatches(
  filter: OfferFilter,
  orText: Fragment | null = null
): Fragment {
  const { text, channels } = filter
  const conditions = [kindMatches(filter)]

  if (channels?.length) conditions.push(sql`c.id = ANY (${channels}::text[])`)
  if (text?.trim()) {
    const found = textMatches(text.trim())

    conditions.push(orText ? sql`(${found} OR ${orText})` : found)
  }

  return every(conditions)
}

/** What the filter says of the rows `o` and `p` beside channels and statuses; null when it says nothing. */
export function productMatches(filter: OfferFilter): Fragment | null {
  const { text, categories, brands } = filter

  return text?.trim() || categories?.length || brands?.length
    ? offerMatches({ ...filter, channels: [] })
    : null
}

/** Whether the product `p` is of the categories and brands of the filter. */
export function kindMatches({ categories, brands }: OfferFilter): Fragment {
  const conditions = []

  if (categories?.length) {
    conditions.push(sql`p.category = ANY (${categories}::text[])`)
  }
  if (brands?.length) conditions.push(sql`p.brand = ANY (${brands}::text[])`)

  return every(conditions)
}

function textMatches(text: string): Fragment {
  const words = searchWords(text)
  const inName = words.map((word) => sql`strpos(p.name_key, ${word}) > 0`)
  const start = text.toLowerCase()
  const startsWith = (id: Fragment) => sql`starts_with(lower(${id}), ${start})`

  return sql`(
    (${words.length ? every(inName) : sql`false`})
    OR ${startsWith(sql`o.sku_id`)}
    OR ${startsWith(sql`p.product_id`)}
    OR ${startsWith(sql`o.external_offer_id`)}
    OR EXISTS (SELECT FROM unnest(p.eans) ean WHERE ${startsWith(sql`ean`)})
  )`
}

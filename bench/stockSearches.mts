/** What sellers look for in a stock: words of a name, ids of SKUs, EANs, by turns. */
import { BRANDS, KINDS, NOUNS } from './stockWords.mts'

const OFFERS_OF_SKU = 10
const COUNT = 400

/** Variables of the list. Of four, one finds a tenth of the offers or so, and three a few. */
export function searchesOf(offers: number): readonly object[] {
  const skus = Math.ceil(offers / OFFERS_OF_SKU)

  return Array.from({ length: COUNT }, (_, index) => ({
    filter: { text: textOf(index, (index * 7919) % skus) },
    from: 0,
    size: 15,
  }))
}

function textOf(index: number, sku: number): string {
  switch (index % 4) {
    case 0:
      return String(100_000 + sku)
    case 1:
      return String(7_890_000_000_000 + sku * 7)
    case 2:
      return BRANDS[sku % BRANDS.length]
    default:
      return `${KINDS[Math.floor(sku / 12) % KINDS.length]} ${NOUNS[sku % NOUNS.length]} ${BRANDS[Math.floor(sku / 7) % BRANDS.length]}`
  }
}

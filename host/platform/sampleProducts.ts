/**
 * What the sample account sells: a small grocery store. One line a
 * product; `sampleCatalogue.ts` tells them as VTEX does.
 */

/** Category by key: its id, its name, and the id of its department. */
export const CATEGORIES = {
  pasta: [11, 'Pasta', 1],
  oils: [12, 'Oils & Vinegars', 1],
  grains: [13, 'Grains', 1],
  jars: [14, 'Canned & Jarred', 1],
  spices: [15, 'Herbs & Spices', 1],
  coffee: [16, 'Coffee & Tea', 40],
  juices: [17, 'Juices & Water', 40],
  breakfast: [18, 'Breakfast', 50],
  sweets: [19, 'Chocolate & Sweets', 50],
} as const satisfies Record<string, readonly [number, string, number]>

/**
 * Names of the departments. Some of their ids are higher than those of their
 * categories, as happens in any grown catalogue.
 */
export const DEPARTMENTS: Readonly<Record<number, string>> = {
  1: 'Pantry',
  40: 'Drinks',
  50: 'Breakfast & Sweets',
}

export type ProductRow = {
  readonly skuId: number
  readonly productId: number
  readonly product: string
  readonly size: string
  readonly brand: string
  readonly category: keyof typeof CATEGORIES
  /** Of the ranges that GS1 leaves to stores, so that it names nothing real. */
  readonly ean: string
  /** File in `images/`, without its extension. */
  readonly image: string
}

export const PRODUCT_ROWS: readonly ProductRow[] = `
  101 | 21 | Spaghetti No. 5           | 500 g      | Bella Nonna   | pasta     | 2001001010102 | spaghetti
  102 | 22 | Whole Wheat Penne         | 500 g      | Bella Nonna   | pasta     | 2001001020118 | penne
  103 | 23 | Extra Virgin Olive Oil    | 500 ml     | Oliveira Real | oils      | 2001001030124 | olive-oil
  104 | 24 | Balsamic Vinegar          | 250 ml     | Oliveira Real | oils      | 2001001040130 | balsamic-vinegar
  105 | 25 | Dark Roast Ground Coffee  | 250 g      | Café do Porto | coffee    | 2001001050146 | ground-coffee
  106 | 26 | Mantiqueira Coffee Beans  | 1 kg       | Café do Porto | coffee    | 2001001060152 | coffee-beans
  107 | 27 | Sencha Green Tea          | 20 bags    | Leaf & Kettle | coffee    | 2001001070168 | green-tea
  108 | 28 | Wildflower Honey          | 350 g      | Grão & Cia    | breakfast | 2001001080174 | honey
  109 | 29 | Nut and Cocoa Granola     | 800 g      | Grão & Cia    | breakfast | 2001001090180 | granola
  110 | 30 | Rolled Oats               | 450 g      | Grão & Cia    | breakfast | 2001001100193 | rolled-oats
  111 | 31 | Black Beans               | 1 kg       | Campo Novo    | grains    | 2001001110208 | black-beans
  112 | 32 | Jasmine Rice              | 2 kg       | Campo Novo    | grains    | 2001001120214 | jasmine-rice
  113 | 33 | Tomato Passata            | 680 g      | Bella Nonna   | jars      | 2001001130220 | tomato-passata
  114 | 34 | Tuna Fillets in Olive Oil | 170 g      | Mar Azul      | jars      | 2001001140236 | tuna-fillets
  115 | 35 | Sparkling Water           | 6 x 500 ml | Vita+         | juices    | 2001001150242 | sparkling-water
  116 | 36 | Orange Juice              | 1 l        | Vita+         | juices    | 2001001160258 | orange-juice
  117 | 37 | Coconut Water             | 1 l        | Vita+         | juices    | 2001001170264 | coconut-water
  118 | 38 | Dark Chocolate 70%        | 100 g      | Cacau Serra   | sweets    | 2001001180270 | dark-chocolate
  119 | 39 | Hazelnut Spread           | 300 g      | Cacau Serra   | sweets    | 2001001190286 | hazelnut-spread
  120 | 40 | Dulce de Leche            | 400 g      | Pampa Verde   | sweets    | 2001001200299 | dulce-de-leche
  121 | 41 | Smoked Paprika            | 60 g       | Especiaria 7  | spices    | 2001001210304 | smoked-paprika
  122 | 42 | Sea Salt Flakes           | 200 g      | Mar Azul      | spices    | 0000000201223 | sea-salt
  123 | 43 | Yerba Mate                | 500 g      | Pampa Verde   | coffee    | 2001001230326 | yerba-mate
  124 | 44 | Crunchy Peanut Butter     | 500 g      | Vita+         | breakfast | 2001001240332 | peanut-butter
`
  .trim()
  .split('\n')
  .map(toRow)

function toRow(line: string): ProductRow {
  const [skuId, productId, product, size, brand, category, ean, image] = line
    .split('|')
    .map((cell) => cell.trim())

  return {
    skuId: Number(skuId),
    productId: Number(productId),
    product,
    size,
    brand,
    category: category as keyof typeof CATEGORIES,
    ean,
    image,
  }
}

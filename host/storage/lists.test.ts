import { plus } from '../../node/domain/instant'
import { OFFER_SORT_KEYS, OfferFilter } from '../../node/domain/offer'
import { Store } from '../../node/domain/store'
import {
  anInteractionSearch,
  anOfferSearch,
  aProduct,
  aSeller,
  NOW,
  Seller,
  SINCE,
} from '../../node/testing/factories'
import { NO_DATA } from '../../node/testing/offerStory'
import { openStore } from './openStore'
import { openPostgres } from './postgresSql'
import { Fragment, Sql, sql } from './sql'
import { createStore } from './store'
import { newDatabase } from '../testing/database'
import { inMemory } from './testing/harnesses'

const PAGE = { from: 0, size: 4 }

let database: Sql
let exact: Store
/** Counts so little that each list of the seller is more than it counts. */
let bounded: Store
let seller: Seller
let feedIds: readonly string[]
let close: () => Promise<void>

beforeAll(async () => {
  const harness = await inMemory((opened) => {
    database = opened

    return opened
  })

  exact = harness.store
  close = harness.close
  bounded = createStore(database, { countedTo: 5, searchedTo: 3 })
  seller = await aSeller(exact)
  feedIds = [seller.feedId, await seller.sellOn({ name: 'Amazon' })]

  for (let index = 0; index < 16; index += 1) {
    const skuId = `sku-${(index * 7) % 16}`
    const data = {
      ...NO_DATA,
      inventory: index % 3 ? index % 4 : null,
      price: index % 4 ? { amount: `${index % 5}`, currency: null } : null,
      externalOfferId: `MLB${index}`,
    }

    await seller.report({
      skuId,
      feedId: feedIds[index % 2],
      now: plus(NOW, index % 6),
      logs: [{ type: index % 5 ? 'success' : 'failure', data }],
      close: true,
    })
    await exact.saveProduct(
      seller.account,
      skuId,
      index % 7
        ? aProduct({
            name: `Coffee ${index % 3}`,
            brand: `Brand ${index % 2}`,
            eans: [`789${index}`],
          })
        : null,
      NOW
    )
  }
}, 60_000)

afterAll(() => close())

const FILTERS: ReadonlyArray<[string, OfferFilter]> = [
  ['nothing', {}],
  ['a word', { text: 'coffee' }],
  ['the start of SKU IDs', { text: 'SKU-' }],
  ['the start of EANs', { text: '789' }],
  ['the start of IDs on the channel', { text: 'mlb' }],
  ['a brand', { brands: ['Brand 1'] }],
  ['a status', { statuses: ['synced'] }],
]

test.each(FILTERS)(
  'a list narrowed by %s has the same pages in every order, whether it was counted to its end or not',
  async (_, filter) => {
    for (const by of OFFER_SORT_KEYS) {
      for (const direction of ['asc', 'desc'] as const) {
        const search = anOfferSearch({ filter, sort: { by, direction } })
        const all = await exact.searchOffers(seller.account, search)
        const found = await bounded.searchOffers(seller.account, search)

        expect([by, direction, found.page.items]).toEqual([
          by,
          direction,
          all.page.items,
        ])
        expect(all.page.isTotalExact).toBeUndefined()

        const second = await bounded.searchOffers(seller.account, {
          ...search,
          slice: { from: 3, size: 3 },
        })

        expect(second.page.items).toEqual(all.page.items.slice(3, 6))
      }
    }
  }
)

test('what a list has beyond its bound is a mark on its total, on its sums, and on the status that has it', async () => {
  const search = anOfferSearch({ slice: PAGE, withSummary: true })
  const { page, summary } = await bounded.searchOffers(seller.account, search)

  expect(page).toMatchObject({ total: 5, isTotalExact: false })
  expect(summary).toMatchObject({
    total: 5,
    isTotalExact: false,
    synced: 5,
    error: 4,
    atLeast: ['synced'],
  })
  expect(await bounded.summariseOffers(seller.account, {})).toEqual(summary)
})

test('a search that finds more than is counted tells of every status that there are at least so many', async () => {
  const filter = { text: 'coffee' }
  const search = anOfferSearch({ filter, slice: PAGE, withSummary: true })
  const { page, summary } = await bounded.searchOffers(seller.account, search)

  expect(page.total).toBeGreaterThanOrEqual(4)
  expect(page.isTotalExact).toBe(false)
  expect(summary?.atLeast).toEqual([
    'sending',
    'synced',
    'error',
    'unavailable',
  ])
})

test('a list whose last page was read is counted to its end', async () => {
  const search = anOfferSearch({ slice: { from: 12, size: 10 } })
  const { page } = await bounded.searchOffers(seller.account, search)

  expect(page).toMatchObject({ total: 16 })
  expect(page.isTotalExact).toBeUndefined()
})

test('what a search finds to its end is counted as it is', async () => {
  const search = anOfferSearch({
    filter: { text: 'sku-11' },
    withSummary: true,
  })

  expect(await bounded.searchOffers(seller.account, search)).toEqual(
    await exact.searchOffers(seller.account, search)
  )
})

test('the interactions of an offer are counted to the bound', async () => {
  const busy = await aSeller(exact)

  for (let index = 0; index < 7; index += 1) await busy.report()

  const reading = await bounded.readOffer(busy.offer(), SINCE, {
    filter: {},
    slice: PAGE,
  })

  expect(reading?.interactions?.items).toHaveLength(4)
  expect(reading?.interactions).toMatchObject({ total: 5, isTotalExact: false })
})

test.each([
  ['nothing', {}],
  ['a word', { text: 'coffee' }],
  ['the start of SKU IDs', { text: 'sku-' }],
])(
  'a search of interactions by %s has the same pages in every order, counted to its end or not',
  async (_, offers) => {
    for (const by of ['startDate', 'result', 'skuId'] as const) {
      for (const direction of ['asc', 'desc'] as const) {
        const search = anInteractionSearch({
          offers,
          sort: { by, direction },
        })
        const all = await exact.searchInteractions(
          seller.account,
          SINCE,
          search
        )
        const found = await bounded.searchInteractions(seller.account, SINCE, {
          ...search,
          slice: PAGE,
        })

        expect(found.items).toEqual(all.items.slice(0, 4))
        expect(found.isTotalExact).toBe(false)
      }
    }
  }
)

describe('In an account of 10,000 offers', () => {
  beforeAll(async () => {
    await database.run(sql`
      INSERT INTO product (account, sku_id, product_id, name, name_key, eans, brand)
      SELECT 'large', n::text, 'p' || n, 'Tea ' || n, 'tea ' || md5(n::text),
        ARRAY['789' || n], 'Brand ' || n % 9
      FROM generate_series(1, 10000) n`)
    await database.run(sql`
      INSERT INTO feed (account, id, affiliate_id, sales_channel, active)
      VALUES ('large', ${seller.feedId}, 'A', '1', true)`)
    await database.run(sql`
      INSERT INTO offer (
        account, feed_id, sku_id, id, status, open_errors, created_at, updated_at
      )
      SELECT 'large', ${seller.feedId}, n::text, gen_random_uuid(), 'synced',
        '[]', now(), now() - n * interval '1 second'
      FROM generate_series(1, 10000) n`)
    await database.run(sql`ANALYZE`)
  }, 60_000)

  /** The names of the indexes by which the list is read. */
  async function planOf(search: Parameters<typeof anOfferSearch>[0]) {
    const plans: string[] = []
    const explaining: Sql = {
      ...database,
      query: async <T>(statement: Fragment) => {
        const [plan] = await database.query(
          sql`EXPLAIN (FORMAT JSON) ${statement}`
        )

        const names = JSON.stringify(plan).matchAll(/"Index Name":"(\w+)"/g)

        plans.push(...[...names].map(([, name]) => name))

        return database.query<T>(statement)
      },
    }

    await createStore(explaining).searchOffers(
      'large',
      anOfferSearch({ slice: PAGE, ...search })
    )

    return plans
  }

  test.each([
    ['a word', { text: 'f00' }, 'product_by_word'],
    ['the start of a SKU ID', { text: '2999' }, 'product_by_sku_start'],
    ['the start of a product ID', { text: 'p2999' }, 'product_by_id_start'],
    ['an EAN', { text: '7892999' }, 'product_by_ean_start'],
    [
      'the start of an ID on the channel',
      { text: 'MLB' },
      'offer_by_channel_id',
    ],
    ['a status', { statuses: ['synced' as const] }, 'offer_by_status'],
  ])('%s is found by its index', async (_, filter, index) => {
    expect(await planOf({ filter })).toContain(index)
  })

  test.each([
    ['updatedAt' as const, 'offer_by_update'],
    ['name' as const, 'product_by_name'],
  ])('a list by %s is read along its index', async (by, index) => {
    for (const direction of ['asc', 'desc'] as const) {
      const plan = await planOf({ sort: { by, direction } })

      expect(plan).toContain(index)
    }
  })

  test('brands are read along their index', async () => {
    expect(await planOf({ withOptions: true })).toContain('product_by_brand')
  })
})

test('who may not create the extensions is told which right is missing', async () => {
  const { databaseUrl, drop } = await newDatabase()
  const user = databaseUrl.slice(databaseUrl.lastIndexOf('/') + 1)
  const url = new URL(databaseUrl)
  const admin = openPostgres(databaseUrl)

  try {
    await admin.transaction((tx) =>
      tx.script(
        `CREATE ROLE ${user} LOGIN; GRANT ALL ON SCHEMA public TO ${user}`
      )
    )
    url.username = user

    await expect(
      openStore({ databaseUrl: url.toString(), dataDir: 'unused' })
    ).rejects.toThrow(
      `the user ${user} lacks the right CREATE on the database ${user}`
    )
  } finally {
    await admin.transaction((tx) =>
      tx.script(`DROP OWNED BY ${user}; DROP ROLE ${user}`)
    )
    await admin.close()
    await drop()
  }
}, 60_000)

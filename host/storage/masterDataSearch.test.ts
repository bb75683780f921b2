import { DAY_MS, plus } from '../../node/domain/instant'
import {
  MAX_WHERE,
  readMatching,
  countMatching,
} from '../../node/storage/matching'
import { markOf } from '../../node/storage/indexFields'
import { SEARCH_WINDOW } from '../../node/storage/documents'
import { saveSchemas } from '../../node/storage/schemas'
import {
  above,
  all,
  any,
  contains,
  equal,
  oneOf,
  where,
} from '../../node/storage/where'
import {
  aProduct,
  anInteractionSearch,
  anOfferSearch,
  aSeller,
  NOW,
  Seller,
  SINCE,
} from '../../node/testing/factories'
import { at } from '../../node/testing/offerStory'
import { MasterDataHarness, onMasterData } from './testing/onMasterData'

const LONG_AGO = at('2020-01-01T00:00:00Z')

let harness: MasterDataHarness

beforeAll(async () => {
  harness = await onMasterData()
}, 60_000)

afterAll(() => harness?.close())

afterEach(() => harness.standIn.catchUp())

const skusOf = async ({ account }: Seller, text: string, from = 0) => {
  const { page } = await harness.store.searchOffers(
    account,
    anOfferSearch({
      filter: { text },
      sort: { by: 'updatedAt', direction: 'asc' },
      slice: { from, size: 100 },
    })
  )

  return { skus: page.items.map(({ offer }) => offer.skuId), total: page.total }
}

async function shop(): Promise<Seller> {
  const seller = await aSeller(harness.store)

  for (const [index, skuId] of ['A', 'B', 'C'].entries()) {
    await seller.report({ skuId, now: plus(NOW, index) })
    await harness.store.saveProduct(
      seller.account,
      skuId,
      aProduct({ name: `Coffee ${skuId.toLowerCase()}`, brand: skuId }),
      NOW
    )
  }

  return seller
}

describe('a filter that is too long for an address', () => {
  const LONG = '漢'.repeat(120)

  test('leaves the same offers, in the same order and number', async () => {
    const seller = await shop()
    const { account } = seller

    await harness.store.saveProduct(
      account,
      'B',
      aProduct({ name: `${LONG} coffee` }),
      NOW
    )
    const text = `coffee ${LONG} offee`

    expect(await skusOf(seller, text)).toEqual({ skus: ['B'], total: 1 })
    expect(
      await harness.store.summariseOffers(account, { text })
    ).toMatchObject({ sending: 1, total: 1 })
    expect(await skusOf(seller, `${text}${LONG}`)).toEqual({
      skus: [],
      total: 0,
    })
  })

  test('may name hundreds of brands', async () => {
    const seller = await shop()
    const brands = Array.from({ length: 500 }, (_, index) => `Brand ${index}`)
    const { page } = await harness.store.searchOffers(
      seller.account,
      anOfferSearch({
        filter: { brands: [...brands, 'A', 'C'] },
        sort: { by: 'name', direction: 'desc' },
        slice: { from: 1, size: 1 },
      })
    )

    expect(page.total).toBe(2)
    expect(page.items.map(({ offer }) => offer.skuId)).toEqual(['A'])
  })

  test('is sent in part at the most', async () => {
    const seller = await shop()
    const documents = harness.documentsOf(seller.account)
    const tooLong = oneOf(
      'brand',
      Array.from({ length: 500 }, (_, index) => markOf(`${index}`))
    )

    harness.standIn.requests()
    await countMatching(documents, 'offers', tooLong)
    await countMatching(
      documents,
      'offers',
      all(tooLong, equal('feed', markOf(seller.feedId)))
    )

    expect(where('offers', tooLong).length).toBeGreaterThan(MAX_WHERE)
    const sent = harness.standIn
      .requests()
      .map(({ query }) => String(query._where).length)

    expect(sent.length).toBeGreaterThan(1)
    expect(Math.max(...sent)).toBeLessThanOrEqual(MAX_WHERE)
  })
})

test('Positions beyond the window of searches are read as well', async () => {
  const seller = await shop()
  const beyond = await skusOf(seller, 'coffee', SEARCH_WINDOW - 50)

  expect(beyond).toEqual({ skus: [], total: 3 })
})

test('A list that is put in order here is in the order of Master Data', async () => {
  const seller = await shop()
  const documents = harness.documentsOf(seller.account)
  const short = equal('feed', markOf(seller.feedId))
  const long = any(
    short,
    ...Array.from({ length: 500 }, (_, index) => contains('name', `8${index}`))
  )

  for (const field of ['nameAsc', 'nameDesc', 'priceDesc', 'updatedAsc']) {
    const read = (condition: typeof long) =>
      readMatching(
        documents,
        'offers',
        { parts: [condition], field },
        { from: 0, size: 2 },
        ['id']
      )
    const ids = async (condition: typeof long) => {
      const { items, total } = await read(condition)

      return { ids: items.map(({ id }) => id), total }
    }

    expect(await ids(long)).toEqual(await ids(short))
  }
})

describe('while searches lag behind', () => {
  test('a product that is saved right after the first interaction is on it when they caught up', async () => {
    const seller = await aSeller(harness.store)

    harness.standIn.holdBack()
    await seller.report({ skuId: '1' })
    await harness.store.saveProduct(
      seller.account,
      '1',
      aProduct({ name: 'Late coffee' }),
      NOW
    )
    await harness.standIn.catchUp()
    const found = await harness.store.searchInteractions(
      seller.account,
      SINCE,
      anInteractionSearch({ offers: { text: 'late' } })
    )

    expect(found.total).toBe(1)
  })

  test('a purge counts nothing twice', async () => {
    const seller = await aSeller(harness.store)

    for (let index = 0; index < 3; index += 1) {
      await seller.report({ now: plus(LONG_AGO, -DAY_MS), logs: [{}] })
    }
    harness.standIn.holdBack()

    expect(await harness.store.purge(LONG_AGO)).toEqual({
      interactions: 3,
      hasDeleted: true,
      isComplete: true,
    })
    expect(await harness.store.purge(LONG_AGO)).toEqual({
      interactions: 0,
      hasDeleted: false,
      isComplete: true,
    })
  })
})

test('A purge leaves nothing of an interaction, also what no document of it names', async () => {
  const seller = await aSeller(harness.store)
  const documents = harness.documentsOf(seller.account)
  const { interaction } = await seller.report({
    now: plus(LONG_AGO, -1),
    logs: [
      { evidence: { request: 'x'.repeat(300_000), response: 'curl' } },
      { description: 'y'.repeat(300_000) },
      {},
    ],
    close: true,
  })

  await documents.put('logs', 'LEFT-1', {
    interactionId: 'LEFT',
    registeredAt: LONG_AGO - 1,
    seq: 1,
    until: 1,
    body: '[]',
  })
  expect(await idsOf(seller, 'interactions')).toEqual([interaction.id])
  expect((await idsOf(seller, 'evidence')).length).toBeGreaterThan(0)

  await harness.store.purge(LONG_AGO)

  for (const entity of [
    'interactions',
    'logs',
    'evidence',
    'changes',
  ] as const) {
    expect([entity, await idsOf(seller, entity)]).toEqual([entity, []])
  }
})

test('A channel finds the interactions of an offer to which it gave an id later', async () => {
  const seller = await aSeller(harness.store)
  const first = await seller.report({ skuId: '1' })

  await seller.report({
    skuId: '1',
    now: plus(NOW, 1),
    logs: [
      {
        data: {
          externalOfferId: 'MLB900',
          price: null,
          inventory: null,
          status: null,
        },
      },
    ],
    close: true,
  })
  const { items, total } = await harness.store.searchInteractions(
    seller.account,
    SINCE,
    anInteractionSearch({ offers: { text: 'mlb9' } })
  )

  expect(total).toBe(2)
  expect(items.map(({ interaction }) => interaction.id)).toContain(
    first.interaction.id
  )
})

test('What a brand was called before is not offered any more, unless another offer has it', async () => {
  const seller = await shop()
  const { account } = seller
  const brands = async () => {
    const { options } = await harness.store.searchOffers(
      account,
      anOfferSearch({ withOptions: true })
    )

    return options?.brands
  }
  const rename = (skuId: string, brand: string | null) =>
    harness.store.saveProduct(account, skuId, aProduct({ brand }), NOW)

  expect(await brands()).toEqual(['A', 'B', 'C'])
  await rename('A', 'B')
  expect(await brands()).toEqual(['B', 'C'])
  await rename('B', null)
  expect(await brands()).toEqual(['B', 'C'])
  await rename('A', 'D')
  expect(await brands()).toEqual(['C', 'D'])
})

test('Saving the schemas again changes nothing', async () => {
  const { account } = await aSeller(harness.store)
  const documents = harness.documentsOf(account)

  await saveSchemas(documents)
  harness.standIn.requests()
  await saveSchemas(documents)
  const statuses = harness.standIn
    .requests()
    .filter(({ path }) => path.includes('/schemas/'))
    .map(({ status }) => status)

  expect(new Set(statuses)).toEqual(new Set([304]))
})

async function idsOf(
  { account }: Seller,
  entity: 'interactions' | 'logs' | 'evidence' | 'changes'
): Promise<string[]> {
  const ids: string[] = []
  const groups = harness
    .documentsOf(account)
    .scroll(
      entity,
      { fields: ['id'], where: where(entity, above('registeredAt', 0)) },
      1000
    )

  for await (const group of groups) ids.push(...group.map(({ id }) => id))

  return ids
}

import { Failure } from '../../node/domain/errors'
import { OfferChange, Store } from '../../node/domain/store'
import {
  allLogs,
  aSeller,
  depsOf,
  keyOf,
  Seller,
  SINCE,
} from '../../node/testing/factories'
import { reportInteraction } from '../../node/operations/interactions'
import { batches } from './batches'
import { Change } from './batchRun'
import { openStore } from './openStore'
import { newDatabase } from '../testing/database'
import { WatchedStore, watchedStore } from './testing/watchedStore'

const OPENING = {
  startDate: null,
  source: 'seller',
  origin: 'price',
  context: 'ongoing',
} as const

describe('batches', () => {
  /** A batch that is never written. */
  const stuck = () => new Promise<never>(() => undefined)

  /** Resolves with what its caller is told. */
  function told(
    add: (change: Change) => void,
    offer: string
  ): Promise<OfferChange | Failure> {
    return new Promise((resolve) => {
      add({
        account: 'a',
        key: { account: 'a', feedId: 'f', skuId: offer },
        offer,
        interactionId: null,
        decide: () => ({}) as OfferChange,
        resolve,
        reject: (error) => resolve(error as Failure),
        since: performance.now(),
      })
    })
  }

  test('a change that comes when too many wait is told at once when to come again', async () => {
    const { add } = batches(stuck, 1, { maxWaiting: 2 })

    void told(add, '1')
    void told(add, '2')

    expect(await told(add, '3')).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      facts: { retryAfterSeconds: 1 },
    })
  })

  test('a change that waits too long is told that the database does not answer', async () => {
    const { add } = batches(stuck, 1, { maxWaitMs: 1 })

    void told(add, '1')
    await new Promise((resolve) => setImmediate(resolve))

    expect(await told(add, '2')).toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })

  test('what comes while a batch is written makes up the next, and one offer is in one batch alone', async () => {
    const seen: string[][] = []
    const ends: Array<() => void> = []
    const { add } = batches(
      async (changes) => {
        seen.push(changes.map(({ offer }) => offer))
        await new Promise<void>((resolve) => ends.push(resolve))
        changes.forEach(({ resolve }) => resolve({} as OfferChange))

        return { changes: [], held: [] }
      },
      2,
      {}
    )
    const first = told(add, '1')

    await new Promise((resolve) => setImmediate(resolve))
    const others = ['1', '2', '1'].map((offer) => told(add, offer))

    ends[0]()
    await first
    await new Promise((resolve) => setImmediate(resolve))
    ends[1]()
    await Promise.all(others)
    expect(seen).toEqual([['1'], ['1', '2', '1']])
  })
})

describe('changes that come together', () => {
  let watched: WatchedStore
  let store: Store
  let seller: Seller

  beforeAll(async () => {
    watched = await watchedStore()
    ;({ store } = watched)
    seller = await aSeller(store)
  }, 60_000)

  afterAll(() => watched.close())

  test('are a lock, a read and a write, and keep their order within an interaction', async () => {
    const { interaction } = await seller.report()
    const key = keyOf(interaction)

    await seller.addLogs(key, [{}])
    watched.statements()
    const told = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        seller.addLogs(key, [{ description: `Log ${index}` }])
      )
    )

    expect(watched.statements()).toHaveLength(3)
    expect(told.map(([{ seq }]) => seq)).toEqual(told.map((_, at) => at + 2))

    const reading = await store.readInteraction(key, SINCE, allLogs())

    expect(reading?.logs?.total).toBe(31)
  })

  test('are stored but for the one that the database refuses, and the one that is decided against', async () => {
    const stop = new Failure('FEED_NOT_FOUND', 'No')
    const outcomes = await Promise.allSettled([
      ...['11', '12', '13'].map((skuId) =>
        seller.report({ skuId, logs: [{}] })
      ),
      store.changeOffer(seller.offer('14'), null, () => {
        throw stop
      }),
      refused('15'),
      ...['13', '16'].map((skuId) => seller.report({ skuId, logs: [{}] })),
    ])

    expect(outcomes.map(({ status }) => status).join(' ')).toBe(
      'fulfilled fulfilled fulfilled rejected rejected fulfilled fulfilled'
    )
    expect(outcomes[3]).toMatchObject({ reason: stop })
    expect(outcomes[4]).toMatchObject({ reason: { code: 'INTERNAL' } })

    for (const skuId of ['11', '12', '13', '16']) {
      expect(
        await store.readOffer(seller.offer(skuId), SINCE, null)
      ).not.toBeNull()
    }
  })

  /** A change whose price no database could keep. */
  async function refused(skuId: string): Promise<OfferChange> {
    const { interaction } = await seller.report({ skuId })

    return store.changeOffer(
      seller.offer(skuId),
      interaction.id,
      ({ offer, ledger, interaction: found }) => {
        if (!offer || !found) throw new Error('It is stored.')

        return {
          offer: { ...offer, price: { amount: 'dear', currency: 'BRL' } },
          ledger,
          interaction: found,
          logs: [],
        }
      }
    )
  }
})

test('two stores change the same offers, and make the same new SKUs, at once without harm', async () => {
  const { databaseUrl, drop } = await newDatabase()
  const stores: Store[] = []

  try {
    for (let count = 0; count < 2; count += 1) {
      stores.push(await openStore({ databaseUrl, dataDir: 'unused' }))
    }

    const first = await aSeller(stores[0])
    const reportTo = (store: Store, skuId: string) =>
      reportInteraction(depsOf(store), first.offer(skuId), OPENING, [], false)
    const skuIds = Array.from({ length: 25 }, (_, index) => `${index}`)
    const made = await Promise.all(
      [1, 2, 3, 4].flatMap(() => [
        ...skuIds.map((skuId) => reportTo(stores[0], skuId)),
        ...[...skuIds].reverse().map((skuId) => reportTo(stores[1], skuId)),
      ])
    )

    expect(made).toHaveLength(200)

    const reading = await stores[0].readOffer(first.offer('7'), SINCE, {
      filter: {},
      slice: { from: 0, size: 100 },
    })

    expect(reading?.interactions?.total).toBe(8)
  } finally {
    for (const store of stores) await store.close()
    await drop()
  }
}, 60_000)

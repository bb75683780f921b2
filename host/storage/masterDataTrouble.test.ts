import { Store } from '../../node/domain/store'
import {
  ALL,
  allLogs,
  answerTo,
  aOnce,
  aSeller,
  keyOf,
  NOW,
  Seller,
  SINCE,
} from '../../node/testing/factories'
import { anError } from '../../node/testing/offerStory'
import { DAY_MS, Instant, plus } from '../../node/domain/instant'
import { InteractionKey, readableSince } from '../../node/domain/interaction'
import { LogRequest } from '../../node/domain/log'
import { Repeated } from '../../node/domain/once'
import { above, below, where } from '../../node/storage/where'
import { MasterDataHarness, onMasterData } from './testing/onMasterData'
import { dying, late, overwriting, repeating } from './testing/watchedDocuments'

let harness: MasterDataHarness

beforeAll(async () => {
  harness = await onMasterData()
}, 60_000)

afterAll(() => harness.close())

afterEach(async () => {
  harness.standIn.answerToFailedCondition = 304
  await harness.standIn.catchUp()
})

const EVIDENCE = { request: 'curl https://a.example', response: '200' }

const PLENTY = 1e9

/** The seller, reporting through another store. */
function through(store: Store, seller: Seller): Promise<Seller> {
  return aSeller(ignoring(store), seller)
}

/** What a seller does to begin with is done already. */
function ignoring(store: Store): Store {
  return {
    ...store,
    changeChannel: async (_, decide) => decide(null),
    changeFeed: async (account, id) => ({
      account,
      id,
      affiliateId: 'SGN',
      salesChannel: '1',
      active: true,
    }),
  }
}

/** All that there is of an interaction and its offer. */
async function readAll(store: Store, key: InteractionKey) {
  const reading = await store.readInteraction(
    key,
    SINCE,
    allLogs({}, { withEvidence: true }),
    {
      columns: { after: 0, size: 1000, maxBytes: PLENTY },
      evidenceMatches: { text: 'CURL', after: 0, maxBytes: PLENTY },
      withNeighbours: true,
      withWitnesses: true,
    }
  )
  const offer = await store.readOffer(
    key,
    SINCE,
    { filter: {}, slice: ALL },
    true
  )

  return { reading, offer }
}

const descriptionsOf = async (store: Store, key: InteractionKey) => {
  const { reading, offer } = await readAll(store, key)
  const logs = reading?.logs?.items ?? []

  // Whatever happened, nothing contradicts anything.
  expect(reading?.columns?.ids).toEqual(logs.map(({ id }) => id))
  expect(logs.map(({ seq }) => seq)).toEqual(logs.map((_, index) => index + 1))
  expect(reading?.interaction.tally.counts.failure).toBe(
    logs.filter(({ type }) => type === 'failure').length
  )
  expect(offer?.offer).toEqual(reading?.offer)
  expect(offer?.interactions?.items).toContainEqual(reading?.interaction)

  return logs.map(({ description }) => description)
}

describe('while searches show nothing of it', () => {
  test('all that is read by its key is there at once', async () => {
    const { store, standIn } = harness

    standIn.holdBack()
    const seller = await aSeller(store)
    const before = await seller.report({ startDate: plus(NOW, -9) })
    const { interaction } = await seller.report({
      startDate: plus(NOW, -8),
      logs: Array.from({ length: 300 }, (_, index) => ({
        description: `${index} `.padEnd(500, 'x'),
      })),
    })
    const key = keyOf(interaction)
    const told: Array<Partial<LogRequest>> = []

    for (let index = 0; index < 55; index += 1) {
      const log = {
        description: `single ${index}`,
        evidence: index % 2 ? EVIDENCE : null,
        type: index === 54 ? ('failure' as const) : ('info' as const),
        errors: index === 54 ? [anError()] : [],
      }

      told.push(log)
      await seller.addLogs(key, [log])
    }
    const after = await seller.report({ startDate: NOW, origin: 'catalog' })
    const { reading, offer } = await readAll(store, key)
    const items = reading?.logs?.items ?? []

    expect(items.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 355 }, (_, index) => index + 1)
    )
    expect(items.slice(300)).toMatchObject(told)
    expect(reading?.columns?.through).toBe(355)
    expect(reading?.evidenceMatches?.logIds).toHaveLength(27)
    expect(reading?.neighbours).toMatchObject({
      previous: { id: before.interaction.id },
      next: { id: after.interaction.id },
    })
    expect(reading?.witnesses).toMatchObject([{ id: after.interaction.id }])
    expect(offer?.interactions?.items.map(({ id }) => id)).toEqual([
      after.interaction.id,
      interaction.id,
      before.interaction.id,
    ])
    expect(offer?.retries?.witnesses).toMatchObject([
      { id: after.interaction.id },
    ])
    const ids = [items[301].id, items[300].id, items[2].id]
    const { evidence } =
      (await store.readInteraction(key, SINCE, null, {
        evidence: { logIds: ids, maxBytes: PLENTY },
      })) ?? {}

    expect(evidence?.map((each) => each.evidence)).toEqual([
      EVIDENCE,
      null,
      null,
    ])
    for (const log of [items[301], items[300], items[2]]) {
      expect(await store.readLog(key, SINCE, log.id)).toEqual(log)
    }
  })
})

describe('a writer that dies', () => {
  const added = [
    { description: 'second', evidence: EVIDENCE },
    {
      description: 'third',
      type: 'failure' as const,
      errors: [anError()],
      // So long that it goes on in other documents.
      evidence: { request: 'x'.repeat(100_000), response: null },
    },
  ]

  test.each([
    ['before', false],
    ['after', true],
  ])(
    '%s any of its writes was done leaves all or nothing of its logs',
    async (_, isDone) => {
      let writes = 0
      let kept = 0

      for (let isDead = true; isDead;) {
        writes += 1
        const { store } = harness
        const seller = await aSeller(store)
        const { interaction } = await seller.report({
          logs: [{ description: 'first' }],
        })
        const key = keyOf(interaction)
        const death = dying(writes, isDone)
        const victim = await through(harness.anotherStore(death.watch), seller)
        const isTold = await victim.addLogs(key, added).then(
          () => true,
          () => false
        )
        const found = await descriptionsOf(store, key)
        const all = ['first', 'second', 'third']

        isDead = death.isDead()
        kept += Number(found.length === all.length)
        expect([all, ['first']]).toContainEqual(found)
        if (isTold) expect(found).toEqual(all)

        const { logs } = (await readAll(store, key)).reading ?? {}
        const [, , third] = logs?.items ?? []

        if (third) expect(third).toMatchObject(added[1])
        await seller.addLogs(key, [{ description: 'next' }])
        await seller.report()
        expect(await descriptionsOf(store, key)).toEqual([...found, 'next'])
      }

      // Some died before it was true, and some after.
      expect(kept).toBeGreaterThan(2)
      expect(writes - kept).toBeGreaterThan(2)
    },
    60_000
  )

  test('leaves a request with a key to be repeated, which happens once', async () => {
    let writes = 0
    let repeated = 0

    for (let isDead = true; isDead;) {
      writes += 1
      const { store } = harness
      const seller = await aSeller(store)
      const { interaction } = await seller.report()
      const key = keyOf(interaction)
      const death = dying(writes, writes % 2 === 0)
      const victim = await through(harness.anotherStore(death.watch), seller)
      const once = aOnce()

      await victim.addLogs(key, added, once).catch(() => undefined)
      isDead = death.isDead()

      // Whatever comes in between, of the offer too.
      if (writes % 4 > 1) await seller.report()

      const again = await answerTo(seller, key, added, once)
      const { columns } = (await readAll(store, key)).reading ?? {}

      repeated += Number(death.isDead())
      expect(again).toEqual([interaction.id, ...(columns?.ids ?? [])])
      expect(await descriptionsOf(store, key)).toEqual(['second', 'third'])
    }

    expect(repeated).toBeGreaterThan(5)
  }, 60_000)

  test('leaves all or nothing of a new offer', async () => {
    let writes = 0

    for (let isDead = true; isDead;) {
      writes += 1
      const { store } = harness
      const seller = await aSeller(store)
      const death = dying(writes, writes % 2 === 0)
      const victim = await through(harness.anotherStore(death.watch), seller)

      await victim.report({ logs: [{}] }).catch(() => undefined)
      isDead = death.isDead()
      const read = async () => {
        const found = await store.readOffer(seller.offer(), SINCE, {
          filter: {},
          slice: ALL,
        })

        return found?.interactions?.items.map(({ tally }) => tally.counts.info)
      }
      const found = await read()

      expect([undefined, [1]]).toContainEqual(found)
      const { interaction } = await seller.report({ logs: [{}, {}] })

      expect(await read()).toEqual([2, ...(found ?? [])])
      expect(await descriptionsOf(store, keyOf(interaction))).toHaveLength(2)
    }
    expect(writes).toBeGreaterThan(5)
  }, 60_000)
})

describe('writers that know nothing of each other', () => {
  const together = async (count: number, stores: number) => {
    const seller = await aSeller(harness.store)
    const { interaction } = await seller.report()
    const key = keyOf(interaction)
    const others = await Promise.all(
      Array.from({ length: stores }, () =>
        through(harness.anotherStore(), seller)
      )
    )
    const numbers = Array.from({ length: count }, (_, index) => `${index}`)

    await Promise.all(
      numbers.map((description, index) =>
        others[index % stores].addLogs(key, [{ description }])
      )
    )
    const found = await descriptionsOf(harness.store, key)

    expect([...found].sort()).toEqual([...numbers].sort())
  }

  test('store 50 logs of one offer at once, none lost and none twice', async () => {
    await together(50, 2)
  }, 30_000)

  test('do so when each has one log', async () => {
    await together(8, 8)
  }, 30_000)

  test.each([200, 204, 304, 404, 412] as const)(
    'do so when the answer to a condition that failed is %i',
    async (status) => {
      harness.standIn.answerToFailedCondition = status
      await together(12, 3)
    },
    30_000
  )
})

test('an offer loses nothing where a part of a document cannot be changed alone', async () => {
  const seller = await aSeller(harness.store)
  const { interaction } = await seller.report({ logs: [{}] })
  const key = keyOf(interaction)
  const sellers = await Promise.all(
    Array.from({ length: 4 }, () =>
      through(harness.anotherStore(overwriting), seller)
    )
  )

  await Promise.all(
    sellers.flatMap((other) =>
      Array.from({ length: 5 }, () => other.addLogs(key, [{}]))
    )
  )

  expect(await descriptionsOf(harness.store, key)).toHaveLength(21)
}, 30_000)

describe('a write that is repeated', () => {
  test('at once and long after changes nothing', async () => {
    const repetition = repeating()
    const seller = await aSeller(harness.store)
    const twice = await through(harness.anotherStore(repetition.watch), seller)
    const { interaction } = await twice.report({ logs: [{}] })
    const key = keyOf(interaction)

    await twice.addLogs(key, [{ evidence: EVIDENCE }])
    await twice.addLogs(key, [{ type: 'failure' }])
    await twice.close(key)
    await twice.report({ logs: [{}, {}], close: true })
    const before = await readAll(harness.store, key)

    expect(before.reading?.logs?.total).toBe(3)
    await repetition.again()
    expect(await readAll(harness.store, key)).toEqual(before)
    await seller.report({ logs: [{}] })
    expect((await readAll(harness.store, key)).reading?.interaction).toEqual(
      before.reading?.interaction
    )
  })

  test.each([1, 2, 3, 4, 5])(
    'because nobody answered it is stored once, also where it was done %i reads later',
    async (reads) => {
      const seller = await aSeller(harness.store)
      const { interaction } = await seller.report()
      const other = harness.anotherStore(late(reads).watch)

      await (
        await through(other, seller)
      ).addLogs(keyOf(interaction), [{ description: 'late' }])
      expect(await descriptionsOf(harness.store, keyOf(interaction))).toEqual([
        'late',
      ])
    }
  )

  test('because its answer told of a failure is stored once', async () => {
    const seller = await aSeller(harness.store)
    const { interaction } = await seller.report()
    const key = keyOf(interaction)

    for (let skip = 0; skip < 12; skip += 1) {
      harness.standIn.failNext(1, { skip, done: true })
      await seller.addLogs(key, [{ description: `${skip}` }])
      await readAll(harness.store, key)
    }
    expect(await descriptionsOf(harness.store, key)).toHaveLength(12)
  }, 30_000)
})

describe('the answer to a request with a key', () => {
  test('counts for 24 hours, and goes with what expires then', async () => {
    const { store, documentsOf } = harness
    const seller = await aSeller(store)
    const { interaction } = await seller.report()
    const add = (at: Instant) =>
      seller.addLogs(keyOf(interaction), [{}], { ...aOnce({ key: 'k' }), at })
    const kept = async () => {
      const { total } = await documentsOf(seller.account).search(
        'changes',
        { fields: ['id'], where: where('changes', below('registeredAt', NOW)) },
        { from: 0, size: 1 }
      )

      return total
    }

    await add(NOW)
    await expect(add(plus(NOW, DAY_MS - 1))).rejects.toBeInstanceOf(Repeated)
    expect(await kept()).toBe(1)
    await store.purge(readableSince(plus(NOW, DAY_MS - 1)))
    expect(await kept()).toBe(1)
    await store.purge(readableSince(plus(NOW, DAY_MS)))
    expect(await kept()).toBe(0)
  })

  test('is replaced once it counts no more', async () => {
    const seller = await aSeller(harness.store)
    const { interaction } = await seller.report()
    const add = (at: Instant) =>
      seller.addLogs(keyOf(interaction), [{}], { ...aOnce({ key: 'k' }), at })

    await add(NOW)
    await add(plus(NOW, DAY_MS))
    await expect(add(plus(NOW, DAY_MS))).rejects.toBeInstanceOf(Repeated)
    expect(
      await descriptionsOf(harness.store, keyOf(interaction))
    ).toHaveLength(2)
  })
})

test('a store that is asked to slow down waits, and does what it was asked', async () => {
  const seller = await aSeller(harness.store)

  harness.standIn.requests()
  harness.standIn.tooManyNext(1, { skip: 3 })
  const { interaction } = await seller.report({ logs: [{}] })

  expect(await descriptionsOf(harness.store, keyOf(interaction))).toHaveLength(
    1
  )
  const seen = harness.standIn.requests()
  const refused = seen.findIndex(({ status }) => status === 429)

  expect(seen[refused + 1].at - seen[refused].at).toBeGreaterThanOrEqual(900)
}, 30_000)

test.each(['\0', '\uD83D'])(
  'the character %j is kept as it is',
  async (odd) => {
    const text = `a${odd}b`
    const seller = await aSeller(harness.store)
    const { interaction, logs } = await seller.report({
      skuId: text,
      logs: [
        { description: text, evidence: { request: text, response: null } },
      ],
    })
    const { reading } = await readAll(harness.store, keyOf(interaction))

    expect(reading?.logs?.items).toEqual(logs)
    expect(reading?.offer.skuId).toBe(text)
  }
)

describe('what is large', () => {
  test.each(['漢', '漢"'])(
    'goes on in documents of at most 256 KB, also where an offer has a thousand long errors, of %s',
    async (letters) => {
      let largest = 0
      const { store } = harness
      const measured = harness.anotherStore((documents) => ({
        ...documents,
        put: (entity, id, fields) => {
          largest = Math.max(largest, Buffer.byteLength(JSON.stringify(fields)))

          return documents.put(entity, id, fields)
        },
        putIf: (entity, id, where, fields) => {
          largest = Math.max(largest, Buffer.byteLength(JSON.stringify(fields)))

          return documents.putIf(entity, id, where, fields)
        },
      }))
      const seller = await through(measured, await aSeller(store))
      const errors = Array.from({ length: 1000 }, (_, index) =>
        anError({ externalCode: `${index}`, description: letters.repeat(600) })
      )
      const { interaction } = await seller.report({
        logs: [
          { type: 'failure', errors, description: '😀'.repeat(100_000) },
          { evidence: { request: letters.repeat(800_000), response: null } },
        ],
      })
      const key = keyOf(interaction)

      await seller.addLogs(key, [{}])
      const { reading } = await readAll(store, key)

      expect(largest).toBeLessThan(256 * 1024)
      expect(reading?.offer.openErrors).toHaveLength(1000)
      expect(reading?.interaction.tally.errors).toHaveLength(1000)
      expect(reading?.logs?.items[0]).toMatchObject({
        errors,
        description: '😀'.repeat(100_000),
      })
      expect(reading?.logs?.items[1].evidence?.request).toBe(
        letters.repeat(800_000)
      )
      const [found] =
        (await store.readOffer(key, SINCE, { filter: {}, slice: ALL }, true))
          ?.interactions?.items ?? []

      expect(found).toEqual(reading?.interaction)
    },
    30_000
  )

  test('is kept once, however often it changes', async () => {
    const seller = await aSeller(harness.store)
    const documents = harness.documentsOf(seller.account)
    const kept = async () => {
      const { total } = await documents.search(
        'changes',
        {
          fields: ['id'],
          where: where('changes', above('registeredAt', 0)),
        },
        { from: 0, size: 1 }
      )

      return total
    }
    const { interaction } = await seller.report({
      logs: Array.from({ length: 30 }, (_, index) => ({
        type: 'failure',
        errors: [
          anError({ externalCode: `${index}`, description: '漢'.repeat(2000) }),
        ],
      })),
    })
    const key = keyOf(interaction)

    await seller.addLogs(key, [{}])
    const before = await kept()

    for (let index = 0; index < 3; index += 1) await seller.addLogs(key, [{}])

    expect(before).toBeGreaterThan(0)
    expect(await kept()).toBe(before)
    expect(await descriptionsOf(harness.store, key)).toHaveLength(34)
  })

  test('is read in groups: a timeline of 1,200 documents in few requests', async () => {
    const seller = await aSeller(harness.store)
    const { interaction } = await seller.report({
      // So long that each log has a document of its own.
      logs: Array.from({ length: 1200 }, () => ({
        description: 'x'.repeat(16_000),
      })),
    })

    harness.standIn.requests()
    const reading = await harness.store.readInteraction(
      keyOf(interaction),
      SINCE,
      null,
      { columns: { after: 0, size: 5000, maxBytes: PLENTY } }
    )
    const asked = harness.standIn.requests()

    expect(reading?.columns?.ids).toHaveLength(1200)
    expect(asked.length).toBeLessThanOrEqual(8)
  }, 60_000)
})

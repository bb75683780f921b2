import { DAY_MS, plus } from '../../node/domain/instant'
import { InteractionKey } from '../../node/domain/interaction'
import { Store } from '../../node/domain/store'
import {
  ALL,
  allLogs,
  anInteractionSearch,
  anOfferSearch,
  aSeller,
  keyOf,
  NOW,
  Seller,
  SINCE,
} from '../../node/testing/factories'
import { WatchedStore, watchedStore } from './testing/watchedStore'

let watched: WatchedStore
let seller: Seller
let key: InteractionKey
let logId: string

beforeAll(async () => {
  watched = await watchedStore()
  seller = await aSeller(watched.store)
  const { interaction, logs } = await seller.report({
    logs: [{ evidence: { request: 'curl', response: '200' } }, {}],
  })

  key = keyOf(interaction)
  logId = logs[0].id
}, 60_000)

afterAll(() => watched.close())

async function statementsOf(read: (store: Store) => Promise<unknown>) {
  watched.statements()
  await read(watched.store)

  return watched.statements()
}

const FILTERED = allLogs({ types: ['info'], agents: ['a'], text: 'queued' })

const READS: Array<[string, (store: Store) => Promise<unknown>]> = [
  ['readSettings', (store) => store.readSettings(key.account)],
  ['listFeeds', (store) => store.listFeeds(key.account)],
  ['findFeed', (store) => store.findFeed(key.account, key.feedId)],
  ['readInteraction', (store) => store.readInteraction(key, SINCE, null)],
  [
    'readInteraction with logs',
    (store) => store.readInteraction(key, SINCE, FILTERED),
  ],
  [
    'readInteraction with logs and evidence',
    (store) =>
      store.readInteraction(key, SINCE, allLogs({}, { withEvidence: true })),
  ],
  [
    'readInteraction with all of its logs as columns',
    (store) =>
      store.readInteraction(key, SINCE, null, {
        columns: { after: 0, size: 5000, maxBytes: 1e6 },
      }),
  ],
  [
    'readInteraction with what matches in its evidence',
    (store) =>
      store.readInteraction(key, SINCE, null, {
        evidenceMatches: { text: 'a', after: 0, maxBytes: 1e6 },
        evidence: { logIds: [logId], maxBytes: 1e6 },
      }),
  ],
  [
    'readInteraction with what is around it',
    (store) =>
      store.readInteraction(key, SINCE, null, {
        withNeighbours: true,
        withWitnesses: true,
      }),
  ],
  [
    'readInteraction with its version',
    (store) => store.readInteraction(key, SINCE, null, { withVersion: true }),
  ],
  ['versionOf', async (store) => store.versionOf?.(key)],
  ['readLog', (store) => store.readLog(key, SINCE, logId)],
  ['readOffer', (store) => store.readOffer(key, SINCE, null)],
  [
    'readOffer with interactions',
    (store) => store.readOffer(key, SINCE, { filter: {}, slice: ALL }),
  ],
  [
    'readOffer with what is done about its errors',
    (store) => store.readOffer(key, SINCE, null, true),
  ],
  ['searchOffers', (store) => store.searchOffers(key.account, anOfferSearch())],
  [
    'searchOffers with all there is',
    (store) =>
      store.searchOffers(
        key.account,
        anOfferSearch({
          filter: { text: 'a b', brands: ['a'], statuses: ['error'] },
          withSummary: true,
          withOptions: true,
        })
      ),
  ],
  ['summariseOffers', (store) => store.summariseOffers(key.account, {})],
  [
    'searchInteractions',
    (store) =>
      store.searchInteractions(key.account, SINCE, anInteractionSearch()),
  ],
  ['listOpenErrorCodes', (store) => store.listOpenErrorCodes(key.account, {})],
]

test.each(READS)('%s is one statement', async (_, read) => {
  expect(await statementsOf(read)).toHaveLength(1)
})

test('interactions that are wanted at the same time are read by one statement', async () => {
  const { interaction } = await seller.report({ skuId: '2', logs: [{}] })
  const other = keyOf(interaction)
  const query = { columns: { after: 0, size: 50, maxBytes: 1e6 } }
  const wanted = [
    { asked: key, since: SINCE },
    { asked: { ...key, skuId: 'none' }, since: SINCE },
    { asked: other, since: SINCE },
    { asked: other, since: plus(NOW, DAY_MS) },
  ]

  watched.statements()
  const found = await Promise.all(
    wanted.map(({ asked, since }) =>
      watched.store.readInteraction(asked, since, null, query)
    )
  )

  expect(watched.statements()).toHaveLength(1)
  expect(found.map((reading) => reading?.interaction.id ?? null)).toEqual([
    key.interactionId,
    null,
    other.interactionId,
    null,
  ])
  expect(found.map((reading) => reading?.columns?.ids.length)).toEqual([
    2,
    undefined,
    1,
    undefined,
  ])
})

test.each(READS)(
  '%s compares the account of what it reads',
  async (_, read) => {
    const [statement] = await statementsOf(read)

    expect(statement).toMatch(/\b[fios]\.account = \$\d/)
  }
)

test.each(READS.filter(([name]) => !/evidence|readLog/.test(name)))(
  '%s does not touch evidence',
  async (_, read) => {
    const [statement] = await statementsOf(read)

    expect(statement).not.toMatch(/\bevidence e\b/)
  }
)

test('evidence is touched where it is asked for', async () => {
  const reads = READS.filter(([name]) => /evidence|readLog/.test(name))

  expect(reads).toHaveLength(3)
  for (const [, read] of reads) {
    expect((await statementsOf(read))[0]).toMatch(/\bevidence e\b/)
  }
})

test('a change is a lock, a read and a write, however many logs it has', async () => {
  const statements = await statementsOf(() =>
    seller.addLogs(
      key,
      Array.from({ length: 100 }, () => ({}))
    )
  )

  expect(statements).toHaveLength(3)
})

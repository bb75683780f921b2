import { Client } from 'pg'
import { DAY_MS, Instant, plus, toInstant } from '../../node/domain/instant'
import { readableSince, RETENTION_MS } from '../../node/domain/interaction'
import { aSeller, allLogs, keyOf } from '../../node/testing/factories'
import { at } from '../../node/testing/offerStory'
import { migrate } from './migrate'
import { DAILY_TABLES, keepDays, listDays } from './partitions'
import { openPglite } from './pgliteSql'
import { openPostgres } from './postgresSql'
import { Sql } from './sql'
import { createStore } from './store'
import { newDatabase } from '../testing/database'

/** The clock of the databases, which is a real one. */
const TODAY = toInstant(Date.now())
const LONG_AGO = at('2020-01-01T00:00:00Z')

let url: string
let drop: () => Promise<void>
let server: Sql
let otherHost: Sql
let embedded: Sql

beforeAll(async () => {
  ;({ databaseUrl: url, drop } = await newDatabase())
  server = openPostgres(url)
  otherHost = openPostgres(url)
  embedded = await openPglite(null)
  await migrate(server)
  await migrate(embedded)
}, 60_000)

afterAll(async () => {
  await Promise.all([server, otherHost, embedded].map((one) => one.close()))
  await drop()
})

async function daysFrom(database: Sql, from: Instant, to: Instant) {
  return (await listDays(database))
    .filter(({ start }) => from <= start && start < to)
    .map(({ name }) => name)
}

const allTables = (...days: string[]) =>
  DAILY_TABLES.flatMap(({ name }) => days.map((day) => `${name}_${day}`))

describe.each([
  ['On a PostgreSQL server', () => server],
  ['On the embedded database', () => embedded],
])('%s', (_, database) => {
  test('days are made from yesterday to three days ahead, and only once', async () => {
    const now = at('2031-05-10T23:59:59Z')

    await keepDays(database(), now)
    await keepDays(database(), now)

    expect(
      (
        await daysFrom(
          database(),
          at('2031-05-01T00:00:00Z'),
          at('2031-06-01T00:00:00Z')
        )
      ).sort()
    ).toEqual(
      allTables(
        '20310509',
        '20310510',
        '20310511',
        '20310512',
        '20310513'
      ).sort()
    )
  })

  test('what is written to a day that nobody made is stored, and the day is there', async () => {
    const seller = await aSeller(createStore(database()))
    const now = at('2032-02-29T12:00:00Z')
    const evidence = { request: 'curl', response: null }
    const { interaction, logs } = await seller.report({
      now,
      logs: [{ evidence }],
    })
    const reading = await createStore(database()).readInteraction(
      keyOf(interaction),
      now,
      allLogs({}, { withEvidence: true })
    )

    expect(reading?.logs?.items).toEqual(logs)
    expect(
      await daysFrom(database(), (now - DAY_MS) as Instant, plus(now, DAY_MS))
    ).toEqual(expect.arrayContaining(allTables('20320229')))
  })

  test('a host whose clock is weeks ahead deletes nothing that can be read by the clock of the database', async () => {
    const store = createStore(database())
    const seller = await aSeller(store)
    const { interaction } = await seller.report({
      now: plus(TODAY, 60_000 - RETENTION_MS),
    })

    await store.purge(plus(TODAY, 30 * DAY_MS))

    expect(
      await store.readInteraction(
        keyOf(interaction),
        readableSince(TODAY),
        null
      )
    ).not.toBeNull()
  })

  test.each([
    ['ahead', DAY_MS],
    ['behind', -DAY_MS],
  ])(
    'what a host reports whose clock is a day %s is stored, and read by all',
    async (__, wrongBy) => {
      const store = createStore(database())
      const seller = await aSeller(store)
      const { interaction } = await seller.report({ now: plus(TODAY, wrongBy) })
      const since = readableSince(TODAY)

      await store.purge(readableSince(plus(TODAY, wrongBy)))

      expect(
        (await store.readInteraction(keyOf(interaction), since, null))
          ?.interaction
      ).toEqual(interaction)
    }
  )
})

test('hosts that write at the same moment to a day that nobody made store it all', async () => {
  const now = at('2033-03-03T12:00:00Z')
  const sellers = await Promise.all(
    [server, otherHost, server, otherHost].map((one) =>
      aSeller(createStore(one))
    )
  )
  const reports = await Promise.all(
    sellers.map((seller) => seller.report({ now, logs: [{}] }))
  )

  for (const { interaction, logs } of reports) {
    const reading = await createStore(server).readInteraction(
      keyOf(interaction),
      now,
      allLogs()
    )

    expect(reading?.logs?.items).toEqual(logs)
  }
})

test('hosts that start at the same moment make each day once', async () => {
  const now = at('2034-03-03T12:00:00Z')

  await Promise.all(
    [server, otherHost, server].map((host) => keepDays(host, now))
  )

  expect(
    await daysFrom(server, plus(now, -2 * DAY_MS), plus(now, 9 * DAY_MS))
  ).toHaveLength(5 * DAILY_TABLES.length)
})

describe('a read that takes long', () => {
  let reader: Client

  beforeEach(async () => {
    reader = new Client({ connectionString: url })
    await reader.connect()
    await reader.query('BEGIN')
    await reader.query('SELECT count(*) FROM interaction')
  })

  afterEach(() => reader.end())

  test('keeps its day from being deleted, for which nobody waits, until a later purge', async () => {
    const store = createStore(server)
    const seller = await aSeller(store)
    const now = plus(LONG_AGO, -DAY_MS)

    // The day was made before the read began.
    await reader.query('COMMIT')
    const { interaction } = await seller.report({ now })

    await reader.query('BEGIN')
    await reader.query('SELECT count(*) FROM interaction')

    const purging = store.purge(LONG_AGO)
    let isPurging = true

    purging.finally(() => (isPurging = false))
    for (let reads = 0; isPurging; reads += 1) {
      const reading = await store.readInteraction(keyOf(interaction), now, null)

      expect(reading).not.toBeNull()
    }

    expect(await purging).toEqual({
      interactions: 0,
      hasDeleted: false,
      isComplete: false,
    })
    await reader.query('COMMIT')
    expect(await store.purge(LONG_AGO)).toMatchObject({
      interactions: 1,
      isComplete: true,
    })
  })

  test('keeps no day from being made', async () => {
    const now = at('2035-03-03T12:00:00Z')
    const seller = await aSeller(createStore(server))

    expect((await seller.report({ now })).interaction.skuId).toBe('1')
  })
})

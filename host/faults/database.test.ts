import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { unique } from '../../node/testing/factories'
import { Answer } from '../testing/call'
import { startConnector } from './testing/connector'
import { expectToldToComeAgain } from './testing/failures'
import { HostProcess, startHostProcess } from './testing/hostProcess'
import { ask, OwnPostgres, startOwnPostgres } from './testing/ownPostgres'
import { interactionOf, logOf, openFeed } from './testing/reports'
import { mountSmallDisk } from './testing/smallDisk'
import { StallingProxy, startStallingProxy } from './testing/stallingProxy'
import { expectOnce } from './testing/stored'

/** Of the host under test, so that nobody waits long; the defaults are longer. */
const TIMEOUTS =
  'connect_timeout=1&lock_timeout=600&statement_timeout=900&query_timeout=1200'
/** What such timeouts may come to, on a machine that is busy with other tests. */
const BOUND_MS = 8_000
const BURST = 400
const MEGABYTE = 1024 * 1024

const disk = mountSmallDisk(40)

let server: OwnPostgres
let databaseUrl: string
let proxy: StallingProxy
let host: HostProcess
let feedId: string
let base: string
let interactionId: string

beforeAll(async () => {
  server = await startOwnPostgres()
  if (disk) {
    await ask(server.url, `CREATE TABLESPACE small LOCATION '${disk.folder}'`)
  }
  databaseUrl = await server.createDatabase(
    'troubled',
    disk ? 'TABLESPACE small' : ''
  )
  proxy = await startStallingProxy(databaseUrl)
  host = await startHostProcess({ databaseUrl: `${proxy.url}?${TIMEOUTS}` })
  feedId = unique('faults.database')
  await openFeed(host, feedId)
  base = `/feeds/${feedId}/skus/own/interactions`
  interactionId = (await host.call('POST', base, interactionOf(0))).body.id
})

afterAll(async () => {
  await host?.kill()
  proxy?.stop()
  await server.stop()
  disk?.remove()
})

function read(): Promise<Answer> {
  return host.call('GET', `${base}/${interactionId}`)
}

function write(log: object = logOf(0, unique('log'))): Promise<Answer> {
  return host.call('POST', `${base}/${interactionId}/logs`, log)
}

/** Resolves when writes are done again, as often as it takes to drop all that has become useless. */
async function untilWritten(): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await write()

    if (answer.status === 201) return
    expectToldToComeAgain(answer)
  }

  throw new Error('Writes do not go on.')
}

async function statementsOfHost(): Promise<ReadonlyArray<{ state: string }>> {
  return ask(
    databaseUrl,
    "SELECT state FROM pg_stat_activity WHERE application_name = 'offer-management'"
  )
}

/** Asks for far more than can be done while nothing gets on, and holds the host to its bounds. */
async function expectBounded(): Promise<void> {
  const before = host.memory()
  const start = performance.now()
  const many = Array.from({ length: BURST }, (_, i) =>
    i % 2 ? read() : write()
  )
  const health = await fetch(`${host.url}/healthz`)
  const healthMs = performance.now() - start
  const connections = await statementsOfHost()
  const answers = await Promise.all(many)

  expect(health.status).toBe(200)
  expect(healthMs).toBeLessThan(BOUND_MS / 2)
  expect(connections.length).toBeLessThanOrEqual(20)
  expect(performance.now() - start).toBeLessThan(BOUND_MS)
  expect(host.memory() - before).toBeLessThan(150 * MEGABYTE)

  for (const answer of answers) {
    if (answer.status === 429) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    } else {
      expectToldToComeAgain(answer)
    }
  }
}

test('tables that another session has locked keep nobody waiting: all are told in time, and nothing piles up', async () => {
  const rival = new Client({ connectionString: databaseUrl })

  await rival.connect()
  await rival.query('BEGIN')
  await rival.query('LOCK TABLE offer IN ACCESS EXCLUSIVE MODE')
  await expectBounded()

  // The server itself has ended what nobody awaits any more.
  const waiting = (await statementsOfHost()).filter(
    ({ state }) => state === 'active'
  )

  await rival.query('COMMIT')
  await rival.end()
  expect(waiting).toEqual([])
  await untilWritten()
  expect((await read()).status).toBe(200)
})

test('a database that says nothing any more is given up in time, and all goes on when it answers again', async () => {
  const ownFeedId = unique('faults.silence')

  await openFeed(host, ownFeedId)
  const connector = startConnector({
    feedId: ownFeedId,
    hosts: () => [host.url],
    lanes: 4,
    skus: 4,
    repeats: true,
  })

  await connector.untilAnswered(20)
  proxy.stall()
  await connector.untilRefused(4)
  await expectBounded()
  proxy.goOn()
  await connector.untilAnswered(20)
  await connector.stop()

  connector.refused.forEach(expectToldToComeAgain)
  expect(connector.longestMs()).toBeLessThan(BOUND_MS)
  await expectOnce(databaseUrl, connector, true)
  await untilWritten()
})

test('a database that takes no writes is told by a 503, is read as ever, and takes writes as soon as it can', async () => {
  const setting = 'troubled SET default_transaction_read_only'

  await ask(server.url, `ALTER DATABASE ${setting} = on`)
  await cutConnections()
  // A connection that was cut is found out by its use.
  await read()
  expectToldToComeAgain(await write())
  expectToldToComeAgain(await write())
  expect((await read()).status).toBe(200)

  await ask(server.url, `ALTER DATABASE ${setting} = off`)
  await untilWritten()
})

// Where no disk can be mounted, there is none to fill.
const onSmallDisk = disk ? test : test.skip

onSmallDisk(
  'a full disk is told by a 503, what is there is read as ever, and writes go on when there is room',
  async () => {
    const large = () => ({
      ...logOf(3, unique('log')),
      evidence: {
        request: randomBytes(MEGABYTE / 4).toString('hex'),
        response: null,
      },
    })

    disk?.fill()
    // Some room is left within the tables.
    const answers: Answer[] = []

    while (answers.at(-1)?.status !== 503 && answers.length < 20) {
      answers.push(await write(large()))
    }

    const [refused] = answers.reverse()

    expectToldToComeAgain(refused)
    expectToldToComeAgain(await write(large()))
    expect((await read()).status).toBe(200)
    expect((await fetch(`${host.url}/readyz`)).status).toBe(200)

    disk?.clear()
    expect((await write(large())).status).toBe(201)
  }
)

function cutConnections(): Promise<unknown> {
  return ask(
    databaseUrl,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'offer-management'"
  )
}

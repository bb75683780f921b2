import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { DAY_MS, Instant, plus, SECOND_MS } from '../../node/domain/instant'
import { Store } from '../../node/domain/store'
import { NOW } from '../../node/testing/factories'
import { openStore } from '../storage/openStore'
import { newDatabase } from '../testing/database'
import { onMasterData } from '../storage/testing/onMasterData'
import { pairOf, startTestHost, TestHost } from '../testing/startTestHost'

const MINUTE_MS = 60 * SECOND_MS

const BASE = '/api/sent-offers'
const OPENING = { source: 'seller', origin: 'price', context: 'ongoing' }
const LOG = {
  type: 'info',
  description: 'Queued',
  agent: 'test',
  evidence: { request: 'curl', response: '200' },
}

/** Where two hosts keep what they know. */
type Place = {
  readonly stores: readonly Store[]
  /** Lets what is kept under the key be as old as if it were this late now. */
  readonly makeOld: (key: string, now: Instant) => Promise<void>
  readonly close: () => Promise<void>
}

async function onOneDatabase(): Promise<Place> {
  const { databaseUrl, drop } = await newDatabase()
  const open = () => openStore({ databaseUrl, dataDir: 'unused' })

  return {
    stores: [await open(), await open()],
    makeOld: async (key, now) => {
      const client = new Client({ connectionString: databaseUrl })

      await client.connect()
      const { rowCount } = await client.query(
        'UPDATE answer SET made_at = now() - make_interval(secs => $2) WHERE key = $1',
        [key, (now - NOW) / SECOND_MS]
      )

      await client.end()
      expect(rowCount).toBe(1)
    },
    close: drop,
  }
}

async function onOneMasterData(): Promise<Place> {
  const { store, anotherStore, close } = await onMasterData()

  return {
    stores: [store, anotherStore()],
    makeOld: async (_, now) => hosts.forEach((host) => host.setClock(now)),
    close,
  }
}

let place: Place
let hosts: TestHost[]

describe.each([
  ['PostgreSQL', onOneDatabase],
  ['Master Data', onOneMasterData],
])('on %s', (_, open) => {
  beforeAll(async () => {
    hosts = []
    place = await open()

    for (const store of place.stores) {
      hosts.push(await startTestHost({}, { store }))
    }

    const channel = {
      id: 'acme.shop',
      vendor: 'acme',
      name: 'Shop',
      logo: 'https://a.example/a.png',
    }

    await hosts[0].call('POST', `${BASE}/channels?an=grocery1`, channel)
    await hosts[0].call('POST', `${BASE}/feeds?an=grocery1`, {
      id: channel.id,
      affiliateId: 'ABC',
      salesChannels: '1',
    })
  }, 60_000)

  afterAll(async () => {
    for (const host of hosts) await host.stop()
    await place?.close()
  })

  test('a repeat of each request is answered as the first was, by whichever host, and happens once', async () => {
    const [first, second] = hosts
    const repeats = async (path: string, body: unknown) => {
      const key = randomUUID()
      const made = await post(first, path, body, key)
      const again = await post(second, path, body, key)

      expect(made.status).toBeLessThan(300)
      expect([again.status, again.body]).toEqual([made.status, made.body])

      return made.body
    }

    const { id } = await repeats('', OPENING)

    await repeats(`/${id}/logs`, LOG)
    await repeats(`/${id}/logs`, [LOG, LOG])
    await repeats(`/${id}/close`, undefined)
    await repeats('/unified', { ...OPENING, logs: [LOG] })
    const { body } = await first.call(
      'GET',
      `${BASE}/feeds/acme.shop/skus/1/interactions/${id}?an=grocery1`
    )

    expect(body.logs).toHaveLength(3)
  })

  test('repeats that arrive while the first is being written wait for it', async () => {
    const key = randomUUID()
    const answers = await Promise.all(
      [...hosts, ...hosts, ...hosts].map((host) =>
        post(host, '/unified', { ...OPENING, logs: [LOG] }, key)
      )
    )

    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })

  test('a key that came with another body or address is refused by name', async () => {
    const key = randomUUID()
    const { body: made } = await post(hosts[0], '', OPENING, key)

    for (const again of [
      await post(hosts[1], '', { ...OPENING, origin: 'catalog' }, key),
      await post(hosts[1], `/${made.id}/close`, undefined, key),
    ]) {
      expect(again.status).toBe(400)
      expect(again.body.details).toEqual([
        expect.objectContaining({ path: 'Idempotency-Key' }),
      ])
    }
  })

  test('a key counts for 24 hours', async () => {
    const key = randomUUID()
    const openAgain = async () =>
      (await post(hosts[1], '', OPENING, key)).body.id
    const first = await openAgain()

    await place.makeOld(key, plus(NOW, DAY_MS - MINUTE_MS))
    expect(await openAgain()).toBe(first)

    await place.makeOld(key, plus(NOW, DAY_MS + SECOND_MS))
    expect(await openAgain()).not.toBe(first)
  })

  test('a request that failed may be repeated, mended', async () => {
    const key = randomUUID()
    const refused = await post(
      hosts[0],
      '',
      { ...OPENING, origin: 'moon' },
      key
    )
    const missing = await post(
      hosts[0],
      `/${'0'.repeat(32)}/close`,
      undefined,
      key
    )

    expect([refused.status, missing.status >= 400]).toEqual([400, true])
    expect((await post(hosts[0], '', OPENING, key)).status).toBe(201)
  })

  test.each(['', ' ', 'two words', 'x'.repeat(256), 'caf\u00e9'])(
    'the key %j is refused by name',
    async (key) => {
      const { status, body } = await post(hosts[0], '', OPENING, key)

      expect([status, body.details[0].path]).toEqual([400, 'Idempotency-Key'])
    }
  )
})

function post(
  host: TestHost,
  path: string,
  body: unknown,
  key?: string
): ReturnType<TestHost['call']> {
  return host.call(
    'POST',
    `${BASE}/feeds/acme.shop/skus/1/interactions${path}?an=grocery1`,
    body,
    {
      ...pairOf('grocery1'),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    }
  )
}

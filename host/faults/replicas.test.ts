import { unique } from '../../node/testing/factories'
import { Connector, startConnector } from './testing/connector'
import { expectToldToComeAgain } from './testing/failures'
import { HostProcess, startHostProcess } from './testing/hostProcess'
import { OwnPostgres, SHUTDOWNS, startOwnPostgres } from './testing/ownPostgres'
import { interactionOf, logOf, openFeed } from './testing/reports'
import { expectOnce, expectRightOffers } from './testing/stored'

let server: OwnPostgres
let databaseUrl: string
let hosts: HostProcess[]

beforeAll(async () => {
  server = await startOwnPostgres()
  databaseUrl = await server.createDatabase('replicas')
  // All three find an empty database.
  hosts = await Promise.all(
    Array.from({ length: 3 }, () => startHostProcess({ databaseUrl }))
  )
})

afterAll(async () => {
  await Promise.all(hosts?.map((host) => host.kill()) ?? [])
  await server.stop()
})

async function connect(): Promise<Connector> {
  const feedId = unique('faults.replicas')

  await openFeed(hosts[2], feedId)

  return startConnector({
    feedId,
    hosts: () => hosts.filter((host) => host.isRunning()).map(({ url }) => url),
    lanes: 8,
    skus: 5,
    repeats: true,
  })
}

test('a host killed under load loses and doubles nothing that was answered, and the others go on', async () => {
  const connector = await connect()

  await connector.untilAnswered(100)
  await hosts[0].kill()
  await connector.untilAnswered(100)
  await connector.stop()

  expect(connector.refused).toEqual([])
  await expectOnce(databaseUrl, connector, true)
  await expectRightOffers(databaseUrl, connector)

  hosts[0] = await startHostProcess({ databaseUrl })
  await expectReadable(hosts[0], connector)
})

/** Looks at some of the logs that were answered, and at the last. */
async function expectReadable(
  host: HostProcess,
  { sent }: Connector
): Promise<void> {
  const logs = sent.filter(({ kind, id }) => kind === 'log' && id)

  for (const { path, id, text } of logs.filter((_, i) => i % 20 === 0)) {
    const { body } = await host.call('GET', `${path}/${id}`)

    expect(body.description).toBe(text)
  }
}

test.each(Object.entries(SHUTDOWNS))(
  'a database restarted under load (%s) is missed by a 503 at once, and found again without a restart of a host',
  async (_, signal) => {
    const connector = await connect()

    await connector.untilAnswered(100)
    await server.halt(signal)
    await connector.untilRefused(20)

    const [up, ready] = await Promise.all(
      ['healthz', 'readyz'].map((path) => fetch(`${hosts[2].url}/${path}`))
    )

    expect([up.status, ready.status]).toEqual([200, 503])
    await server.resume()
    await connector.untilAnswered(100)
    await connector.stop()

    connector.refused.forEach(expectToldToComeAgain)
    expect(connector.longestMs()).toBeLessThan(10_000)
    await expectOnce(databaseUrl, connector, true)
    await expectRightOffers(databaseUrl, connector)
  }
)

test('what is changed on one host is so at once on another: settings, feeds and closed interactions', async () => {
  const [one, , other] = hosts
  const feedId = unique('faults.together')
  const settings = { maskedKeys: ['x-store-key'] }

  await openFeed(one, feedId)
  await one.call('PUT', '/settings', settings)
  expect((await other.call('GET', '/settings')).body).toMatchObject(settings)

  const base = `/feeds/${feedId}/skus/1/interactions`
  const { body } = await one.call('POST', base, interactionOf(0))
  const place = { feedId, skuId: '1', interactionId: body.id }
  const seen = async () => {
    const answer = await other.query(PAGE, place)

    return answer.body.data?.interaction
  }

  expect(await seen()).toMatchObject({ state: 'OPEN', logs: { total: 0 } })
  await one.call('POST', `${base}/${body.id}/logs`, logOf(2, 'The last'))
  await one.call('POST', `${base}/${body.id}/close`)
  expect(await seen()).toMatchObject({ state: 'CLOSED', logs: { total: 1 } })
  expect(await seen()).toMatchObject({ offer: { status: 'SYNCED' } })

  // What stands beside a closed interaction goes on changing.
  const { body: next } = await one.call('POST', base, interactionOf(3))

  await one.call('POST', `${base}/${next.id}/logs`, logOf(5, 'An error'))
  expect(await seen()).toMatchObject({ offer: { status: 'ERROR' } })

  await one.call('DELETE', `/feeds/${feedId}`)
  expect((await other.call('GET', `${base}/${body.id}`)).status).toBe(404)
  expect((await other.call('POST', base, interactionOf(0))).status).toBe(404)
  expect(await seen()).toBeFalsy()
})

const PAGE = `query ($feedId: ID!, $skuId: ID!, $interactionId: ID!) {
  interaction(feedId: $feedId, skuId: $skuId, interactionId: $interactionId) {
    state logs { total } offer { status }
  }
}`

import { CHANNEL, FEED, INTERACTION, interactionsOf } from '../api/testApi'
import { plus, SECOND_MS } from '../../node/domain/instant'
import { NOW } from '../../node/testing/factories'
import { ACCOUNT, pairOf } from '../testing/call'
import { askAt, sessionOf } from '../testing/graphql'
import { startTestHost, TestHost } from '../testing/startTestHost'
import { startTestRuntime, TestRuntime } from '../testing/startTestRuntime'

const HOST = 'offers.example.com'

const SETTINGS = {
  hostUrl: `https://${HOST}`,
  hostAppKey: pairOf(ACCOUNT)['x-vtex-api-appkey'],
  hostAppToken: pairOf(ACCOUNT)['x-vtex-api-apptoken'],
}

let far: TestHost
let runtime: TestRuntime
let now = NOW

beforeAll(async () => {
  far = await startTestHost()
  runtime = await startTestRuntime({ elsewhere: { [HOST]: far.url } })
  runtime.installed.infra.settings.set(ACCOUNT, SETTINGS)
  await runtime.call('POST', '/channels', CHANNEL)
  await runtime.call('POST', '/feeds', FEED)
})

afterAll(async () => {
  await runtime.stop()
  await far.stop()
})

afterEach(async () => {
  runtime.installed.infra.isAway = false
  runtime.installed.infra.settings.set(ACCOUNT, SETTINGS)
  wait(61)
  await runtime.call('GET', '/feeds')
})

function wait(seconds: number): void {
  now = plus(now, seconds * SECOND_MS)
  runtime.setClock(now)
}

async function feeds(): Promise<unknown> {
  const { status, body } = await runtime.call('GET', '/feeds')

  return status === 200 ? body.length : body.code
}

test('what an account reports is kept by the host that its settings name, and not in Master Data', async () => {
  const path = interactionsOf('103')
  const { status, body } = await runtime.call('POST', path, INTERACTION)

  expect(status).toBe(201)
  expect((await runtime.call('GET', `${path}/${body.id}`)).body).toEqual(
    (await far.call('GET', `/api/sent-offers${path}/${body.id}?an=${ACCOUNT}`))
      .body
  )
  expect(await runtime.kept()).not.toContain(body.id)
})

test('the pages are answered by that host too', async () => {
  const session = await sessionOf(runtime.url, ACCOUNT)
  const { body } = await askAt(
    runtime.url,
    `query Page($size: Int) {
      list: offers(size: $size) { all: total items { ...Row } }
      log: interaction(feedId: "acme.corner-market", skuId: "103", interactionId: "none") { id }
    }
    fragment Row on Offer { sku: skuId channel { title: name } }`,
    { size: 5 },
    { vtexidclientautcookie: session }
  )
  const [error] = body.errors

  expect([error.path, error.extensions.code]).toEqual([
    ['log'],
    'INTERACTION_NOT_FOUND',
  ])

  const listed = await askAt(
    runtime.url,
    '{ list: offers { all: total items { sku: skuId channel { title: name } } } }',
    {},
    { vtexidclientautcookie: session }
  )

  expect(listed.body).toEqual({
    data: {
      list: {
        all: 1,
        items: [{ sku: '103', channel: { title: 'Corner Market' } }],
      },
    },
  })
})

test('settings that are taken away count after a minute at the latest, and then Master Data keeps what comes', async () => {
  expect(await feeds()).toBe(1)
  runtime.installed.infra.settings.delete(ACCOUNT)
  wait(59)
  expect(await feeds()).toBe(1)
  wait(1)
  expect(await feeds()).toBe(0)
})

test('settings that cannot be read again stay as they were', async () => {
  runtime.installed.infra.isAway = true
  wait(61)
  expect(await feeds()).toBe(1)
})

test('an account whose settings never could be read is told so, and nothing is kept in the wrong place', async () => {
  runtime.installed.infra.isAway = true

  const { status, body } = await runtime.call(
    'GET',
    '/feeds',
    undefined,
    'grocery3'
  )

  expect([status, body.code]).toEqual([503, 'STORE_UNAVAILABLE'])
})

test('without TLS no host is spoken to, this machine included', async () => {
  runtime.installed.infra.settings.set(ACCOUNT, {
    ...SETTINGS,
    hostUrl: far.url,
  })
  wait(61)

  expect(await feeds()).toBe('STORE_UNAVAILABLE')
})

test('the settings reach neither a browser nor a log', async () => {
  runtime.installed.infra.settings.set(ACCOUNT, {
    ...SETTINGS,
    hostAppToken: 'guess-of-a-token',
  })
  wait(61)

  const { body } = await runtime.call('GET', '/feeds')
  const lines = JSON.stringify(await runtime.lines())

  expect(JSON.stringify(body)).not.toMatch(/guess|offers\.example/)
  expect(lines.includes('does not let the app in')).toBe(true)
  expect(lines.includes('guess-of-a-token')).toBe(false)
})

import { connect, Socket } from 'node:net'

import serviceJson from '../../node/service.json'
import { openMemoryStore } from '../testing/memoryStore'
import {
  Api,
  BASE,
  expectFailure,
  FEED_ID,
  INTERACTION,
  interactionsOf,
  keyHeaders,
  startApi,
  startApiWithFeed,
} from './testApi'

let api: Api

beforeAll(async () => {
  api = await startApiWithFeed()
})

afterAll(() => api.stop())

const ADDRESSES: ReadonlyArray<[string, string]> = [
  ['/channels', 'POST, OPTIONS'],
  ['/feeds', 'GET, HEAD, POST, OPTIONS'],
  [`/feeds/${FEED_ID}`, 'GET, HEAD, PUT, DELETE, OPTIONS'],
  [interactionsOf(1), 'POST, OPTIONS'],
  [`${interactionsOf(1)}/unified`, 'POST, OPTIONS'],
  [`${interactionsOf(1)}/any`, 'GET, HEAD, OPTIONS'],
  [`${interactionsOf(1)}/any/close`, 'POST, OPTIONS'],
  [`${interactionsOf(1)}/any/logs`, 'POST, OPTIONS'],
  [`${interactionsOf(1)}/any/logs/any`, 'GET, HEAD, OPTIONS'],
  ['/search/interactions', 'GET, HEAD, OPTIONS'],
  ['/search/errors', 'GET, HEAD, OPTIONS'],
  ['/error-codes/CTLG-001', 'GET, HEAD, OPTIONS'],
  ['/openapi.json', 'GET, HEAD, OPTIONS'],
]

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

describe.each(ADDRESSES)('%s', (path, allow) => {
  test.each(METHODS.filter((method) => !allow.includes(method)))(
    '405: does not have %s, and says what it has',
    async (method) => {
      const answer = await api.call(method, path)

      expectFailure(answer, 405, 'METHOD_NOT_ALLOWED')
      expect(answer.headers.get('allow')).toBe(allow)
    }
  )

  test('204: tells by OPTIONS what it has, to everybody', async () => {
    const { status, headers, body } = await api.call('OPTIONS', path, {
      headers: {},
    })

    expect([status, body]).toEqual([204, ''])
    expect(headers.get('allow')).toBe(allow)
  })
})

test.each([
  '/nothing',
  '/feeds/a/b',
  '/',
  '/error-codes',
  `${interactionsOf(1)}/a/logs/b/c`,
])('404: %s is no address', async (path) => {
  expectFailure(await api.get(path), 404, 'ROUTE_NOT_FOUND')
})

test('200: the API is the same at the address that VTEX IO has for it', async () => {
  const headers = keyHeaders('grocery1')
  const prefixed = await fetch(
    `${api.url}/_v/offer-management${BASE}/feeds?an=grocery1`,
    { headers }
  )

  expect(await prefixed.json()).toEqual((await api.get('/feeds')).body)
})

describe('429', () => {
  const waiting: Socket[] = []

  const goAway = () => waiting.forEach((socket) => socket.destroy())

  afterAll(goAway)

  /** Begins a call and does not end it. */
  function beginCall(): void {
    const { hostname, port } = new URL(api.url)
    const socket = connect(Number(port), hostname)
    const headers = Object.entries({
      host: `${hostname}:${port}`,
      'content-type': 'application/json',
      'content-length': 10,
      ...keyHeaders('grocery1'),
    }).map((header) => header.join(': '))

    socket.write(
      [
        `POST ${BASE}${interactionsOf(1)}?an=grocery1 HTTP/1.1`,
        ...headers,
        '',
        '{',
      ].join('\r\n')
    )
    waiting.push(socket)
  }

  test('more calls at once than one installation takes are told when to come again', async () => {
    let answer = await api.get('/feeds')

    while (answer.status === 200) {
      beginCall()
      answer = await api.get('/feeds')
    }

    const { concurrent } = serviceJson.rateLimitPerReplica

    expect(waiting.length).toBeGreaterThanOrEqual(concurrent)
    expectFailure(answer, 429, 'TOO_MANY_REQUESTS')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)

    goAway()

    while (answer.status === 429) answer = await api.get('/feeds')

    expect(answer.status).toBe(200)
  })
})

describe('503', () => {
  test('a store that is gone is told as such, and when to come again', async () => {
    const { store } = await openMemoryStore()
    const broken = await startApi({}, { store })

    await store.close()

    const answer = await broken.post(interactionsOf(1), INTERACTION)

    expectFailure(answer, 503, 'STORE_UNAVAILABLE')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await broken.get('/error-codes/CTLG-001')).status).toBe(200)
    // The store is closed already, which is all that stopping complains of.
    await broken.stop().catch(() => undefined)
  })
})

test('a failure is told to the log by its request id', async () => {
  const { body } = await api.get('/feeds/acme.nowhere')
  const found = api
    .logged()
    .find(({ requestId, code }) => requestId === body.requestId && code)

  expect(found).toMatchObject({ code: 'FEED_NOT_FOUND', account: 'grocery1' })
})

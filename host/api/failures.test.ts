import {
  Api,
  expectFailure,
  FEED_ID,
  INTERACTION,
  interactionsOf,
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

describe('503', () => {
  test('a store that is gone is told as such, and when to come again', async () => {
    const broken = await startApi()

    await broken.loseStore()

    const answer = await broken.post(interactionsOf(1), INTERACTION)

    expectFailure(answer, 503, 'STORE_UNAVAILABLE')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await broken.get('/error-codes/CTLG-001')).status).toBe(200)
    await broken.stop()
  })
})

test('a failure is told to the log by its request id', async () => {
  const { body } = await api.get('/feeds/acme.nowhere')
  const found = (await api.logged()).find(
    ({ requestId, code }) => requestId === body.requestId && code
  )

  expect(found).toMatchObject({ code: 'FEED_NOT_FOUND', account: 'grocery1' })
})

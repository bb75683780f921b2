import { request } from 'node:http'
import { createConnection } from 'node:net'
import { aSeller } from '../../node/testing/factories'
import {
  ACCOUNT,
  pairOf,
  startTestHost,
  TestHost,
} from '../testing/startTestHost'

const FEEDS = '/api/sent-offers/feeds'
const nobody = {}

let host: TestHost

beforeAll(async () => {
  host = await startTestHost()
  await aSeller(host.store, { account: ACCOUNT, feedId: 'vtex.amazon' })
  await aSeller(host.store, { account: 'other', feedId: 'vtex.shopee' })
})

afterAll(() => host.stop())

async function feedIds(account: string, key: string): Promise<unknown> {
  const { body } = await host.call(
    'GET',
    `${FEEDS}?an=${account}`,
    undefined,
    pairOf(key)
  )

  return body.code ?? body.map(({ id }: { id: string }) => id)
}

/** The status of the answer to a request that names another host. */
function statusFor(name: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${host.url}/healthz`, { headers: { host: name } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

test("The routes of service.json answer at their own paths and at VTEX's", async () => {
  const paths = [FEEDS, `/_v/offer-management${FEEDS}`]

  for (const path of paths) {
    const { status, body } = await host.call('GET', `${path}?an=${ACCOUNT}`)

    expect([path, status, body[0].id]).toEqual([path, 200, 'vtex.amazon'])
  }
})

test('The account that `an` names is the one that is served, to its own keys alone', async () => {
  expect(await feedIds(ACCOUNT, ACCOUNT)).toEqual(['vtex.amazon'])
  expect(await feedIds('other', 'other')).toEqual(['vtex.shopee'])
  expect(await feedIds('other', ACCOUNT)).toBe('FORBIDDEN')
  expect(await feedIds('Not an account', ACCOUNT)).toBe('FORBIDDEN')
})

test('An account that is named twice is named, and two accounts are none', async () => {
  const feeds = (query: string) =>
    host.call('GET', `${FEEDS}?${query}`, undefined, pairOf('other'))

  const same = await feeds('an=other&an=other')
  const different = await feeds('an=other&an=grocery1')

  expect([same.status, same.body[0].id]).toEqual([200, 'vtex.shopee'])
  expect([different.status, different.body.code]).toEqual([400, 'BAD_INPUT'])
})

test.each([
  '/api/nothing',
  '/api/sent-offers/nothing',
  '/_v/private/graphql/v2',
  '/_v/offer-management/api/nothing',
  '/nothing',
  '/assets/nothing.js',
  '/arquivos/sample/nothing.svg',
  '/arquivos/sample/..%2findex.ts',
])('Nothing at %s is a 404 in the form of all failures', async (path) => {
  const { status, body, headers } = await host.call('GET', path)

  expect(status).toBe(404)
  expect(body).toEqual({
    code: 'ROUTE_NOT_FOUND',
    message: 'There is nothing at this address.',
    details: [],
    requestId: headers.get('x-request-id'),
  })
})

test.each([
  ['DELETE', '/healthz', 'HEAD, GET'],
  ['POST', '/admin/offer-management', 'HEAD, GET'],
  ['PUT', '/api/sent-offers/reference', 'HEAD, GET'],
  ['PUT', '/_v/private/graphql/v1', 'POST, GET'],
])(
  '%s %s is a 405 that tells what is possible',
  async (method, path, allow) => {
    const { status, body, headers } = await host.call(method, path)

    expect([status, body.code]).toEqual([405, 'METHOD_NOT_ALLOWED'])
    expect(headers.get('allow')).toBe(allow)
  }
)

test('A path that is no UTF-8 is refused in the form of all failures', async () => {
  const { status, body } = await host.call('GET', '/%E0%A4%A')

  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body.requestId).toEqual(expect.any(String))
})

test('A request id is passed on when it is well formed, and made when it is not', async () => {
  const idFor = async (id: string) => {
    const { headers } = await host.call('GET', '/healthz', undefined, {
      'x-request-id': id,
    })

    return headers.get('x-request-id')
  }

  expect(await idFor('connector-42')).toBe('connector-42')
  expect(await idFor('short')).toMatch(/^[\da-f-]{36}$/)
  expect(await idFor('<script>alert(1)</script>')).toMatch(/^[\da-f-]{36}$/)
})

test('Every answer tells browsers what its page must not do', async () => {
  for (const path of ['/healthz', '/admin', '/api/sent-offers/reference']) {
    const { headers } = await host.call('GET', path, undefined, nobody)
    const policy = headers.get('content-security-policy')

    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("img-src 'self' https: http: data:;")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBeTruthy()
  }
})

test('A host on loopback answers by no other name', async () => {
  const port = new URL(host.url).port

  expect(await statusFor(`localhost:${port}`)).toBe(200)
  expect(await statusFor(`127.0.0.1:${port}`)).toBe(200)
  expect(await statusFor(`[::1]:${port}`)).toBe(200)
  expect(await statusFor(`rebound.example:${port}`)).toBe(403)
  expect(await statusFor(`localhost.rebound.example`)).toBe(403)
})

test('What is no HTTP at all is cut off, and the host goes on', async () => {
  const { hostname, port } = new URL(host.url)
  const socket = createConnection(Number(port), hostname)

  socket.end('nonsense\r\n\r\n').resume()
  await new Promise((resolve) => socket.once('close', resolve))

  expect((await host.call('GET', '/healthz')).status).toBe(200)
})

test('The reference of the API is a page without scripts of its own in it', async () => {
  const { status, body } = await host.call('GET', '/api/sent-offers/reference')
  const files = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(
    ([, path]) => path
  )

  expect(status).toBe(200)
  expect(body).not.toMatch(/<script>/)
  expect(files).toHaveLength(4)

  for (const path of files) {
    expect([path, (await host.call('GET', path)).status]).toEqual([path, 200])
  }
})

test('A request leaves one line in the log, without what it carried', async () => {
  const answer = await host.call('GET', `${FEEDS}?an=${ACCOUNT}&q=hunter2`)
  const lines = host.logged().filter(({ path }) => path === FEEDS)

  expect(lines[lines.length - 1]).toMatchObject({
    level: 'debug',
    account: ACCOUNT,
    method: 'GET',
    status: 200,
    requestId: answer.headers.get('x-request-id'),
    ms: expect.any(Number),
  })
  expect(JSON.stringify(host.logged())).not.toMatch(/hunter2|"local"/)
})

import { once } from 'node:events'
import { createServer, IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { ACCOUNT, startTestHost, TestHost } from '../testing/startTestHost'

type Call = { path: string; headers: IncomingMessage['headers']; body: string }

const calls: Call[] = []

/** What VTEX's APIs answer, by the start of the path. */
const ANSWERS: Record<string, unknown> = {
  '/api/vtexid/apptoken/login': { authStatus: 'Success', token: 'the-token' },
  '/api/vtexid/credential/validate': {
    authStatus: 'Success',
    user: 'vtexappkey-partner-REAL',
    account: 'partner',
    audience: 'admin',
  },
  '/api/license-manager/': true,
}

let vtex: Server
let host: TestHost

beforeAll(async () => {
  vtex = createServer(async (request, response) => {
    const path = request.url ?? ''
    const [, answer] =
      Object.entries(ANSWERS).find(([start]) => path.startsWith(start)) ?? []

    calls.push({ path, headers: request.headers, body: await text(request) })
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  }).listen(0, '127.0.0.1')
  await once(vtex, 'listening')

  const { port } = vtex.address() as AddressInfo

  host = await startTestHost({
    VTEX_API_URL: `http://127.0.0.1:${port}/`,
    VTEX_APP_KEY: 'vtexappkey-grocery1-REAL',
    VTEX_APP_TOKEN: 'the-host-token',
  })
})

afterAll(async () => {
  await host.stop()
  vtex.close()
})

test("VTEX's own APIs say who may read, and are called in the name of the host's key alone", async () => {
  const { body } = await host.query(
    '{ offerSummary { total } }',
    {},
    {
      'x-vtex-api-appkey': 'vtexappkey-partner-REAL',
      'x-vtex-api-apptoken': 'the-partner-token',
    }
  )

  expect(body).toEqual({ data: { offerSummary: { total: 0 } } })
  expect(calls.map(({ path }) => path.split('?'))).toEqual([
    ['/api/vtexid/apptoken/login', `an=${ACCOUNT}`],
    ['/api/vtexid/credential/validate', `an=${ACCOUNT}`],
    [
      '/api/license-manager/pvt/accounts/grocery1/products/66/logins/vtexappkey-partner-REAL/resources/workspace-read-write/granted',
      `an=${ACCOUNT}`,
    ],
  ])
  expect(JSON.parse(calls[0].body)).toEqual({
    appkey: 'vtexappkey-partner-REAL',
    apptoken: 'the-partner-token',
  })

  for (const { headers } of calls) {
    expect(headers).toMatchObject({
      'x-vtex-api-appkey': 'vtexappkey-grocery1-REAL',
      'x-vtex-api-apptoken': 'the-host-token',
    })
    expect(headers).not.toHaveProperty('vtexidclientautcookie')
    expect(headers['proxy-authorization'] || '').toBe('')
  }
})

test('Neither token reaches the log', () => {
  expect(JSON.stringify(host.logged())).not.toMatch(
    /the-(host|partner)?-?token/
  )
})

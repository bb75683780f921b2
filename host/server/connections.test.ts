import { Agent, ClientRequest, IncomingMessage, request } from 'node:http'
import { createConnection } from 'node:net'
import {
  Headers,
  pairOf,
  startTestHost,
  TestHost,
} from '../testing/startTestHost'
import { GRAPHQL_PATH } from './startHost'

const FEEDS = '/api/sent-offers/feeds?an=grocery1'
const JSON_OF_ACCOUNT: Headers = {
  ...pairOf('grocery1'),
  'content-type': 'application/json',
}

let host: TestHost

beforeAll(async () => {
  host = await startTestHost()
})

afterAll(() => host.stop())

function post(path: string, agent?: Agent): ClientRequest {
  return request(`${host.url}${path}`, {
    method: 'POST',
    headers: JSON_OF_ACCOUNT,
    agent,
  })
}

function answerOf(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.once('error', reject)
    sent.once('response', (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer))
    })
  })
}

/** All that comes back for the bytes, until the connection ends. */
function exchange(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)

  return new Promise((resolve) => {
    const socket = createConnection(Number(port), hostname)
    let received = ''

    socket.on('error', () => undefined)
    socket.on('data', (chunk) => (received += chunk))
    socket.once('close', () => resolve(received))
    socket.write(bytes)
  })
}

test('Queries whose bodies trickle in take no place from anybody', async () => {
  const slow = Array.from({ length: 201 }, () => post(GRAPHQL_PATH))

  await Promise.all(
    slow.map((sent) => {
      sent.on('error', () => undefined)

      return new Promise((resolve) => sent.write('{', resolve))
    })
  )

  expect((await host.call('GET', FEEDS)).status).toBe(200)
  expect((await host.query('{ offerSummary { total } }')).status).toBe(200)
  slow.forEach((sent) => sent.destroy())
})

test.each([GRAPHQL_PATH, FEEDS])(
  'A connection is of use again after a body that was too large for %s',
  async (path) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const large = post(path, agent)
    const refused = answerOf(large)

    large.end(`"${' '.repeat(17 * 1024 * 1024)}"`)
    expect((await refused).statusCode).toBe(413)

    const next = request(`${host.url}/healthz`, { agent })
    const answer = answerOf(next)

    next.end()
    expect((await answer).statusCode).toBe(200)
    expect(next.socket).toBe(large.socket)
    agent.destroy()
  }
)

test.each([
  ['nonsense\r\n\r\n', 400],
  [
    `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
  ],
])(
  'What is no request is told so in the form of all failures',
  async (bytes, status) => {
    const [head, body] = (await exchange(host.url, bytes)).split('\r\n\r\n')

    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head).toContain('Connection: close')
    expect(JSON.parse(body)).toEqual({
      code: 'BAD_INPUT',
      message: expect.any(String),
      details: [],
      requestId: expect.any(String),
    })
  }
)

test.each([[GRAPHQL_PATH], ['/api/sent-offers/channels?an=grocery1']])(
  'A body for %s that does not arrive in time is cut off',
  async (path) => {
    const impatient = await startTestHost({}, { requestTimeoutMs: 50 })
    const head = [
      `POST ${path} HTTP/1.1`,
      'host: localhost',
      ...Object.entries(JSON_OF_ACCOUNT).map((header) => header.join(': ')),
      'content-length: 100',
    ].join('\r\n')

    expect(await exchange(impatient.url, `${head}\r\n\r\n{`)).toMatch(
      /^HTTP\/1.1 408 /
    )
    await impatient.stop()
  }
)

test('Of a request that breaks off, the log has no byte and no error of ours', async () => {
  const secret = 'token-that-nobody-may-read'
  const head = [
    'POST /api/sent-offers/channels?an=grocery1 HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    'x-vtex-api-appkey: vtexappkey-grocery1-LOCAL',
    'x-vtex-api-apptoken: local',
    `x-secret: ${secret}`,
    'transfer-encoding: chunked',
  ].join('\r\n')

  await exchange(host.url, `${head}\r\n\r\nno-size\r\n`)
  await host.call('GET', '/healthz')

  const log = host.logged()

  expect(JSON.stringify(log)).not.toContain(secret)
  expect(JSON.stringify(log)).not.toContain('rawPacket')
  expect(log.filter(({ level }) => level === 'error')).toEqual([])
})

import { connect, Socket } from 'node:net'

import serviceJson from '../../node/service.json'
import {
  Api,
  BASE,
  expectFailure,
  interactionsOf,
  keyHeaders,
  startApiWithFeed,
} from '../api/testApi'

let api: Api

beforeAll(async () => {
  api = await startApiWithFeed()
})

afterAll(() => api.stop())

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

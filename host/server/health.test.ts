import { lent } from '../testing/memoryStore'
import { startTestHost, TestHost } from '../testing/startTestHost'

let host: TestHost

beforeAll(async () => {
  host = await startTestHost()
})

afterAll(() => host.stop())

const nobody = {}

test('A host whose database answers is up and ready, and says so to anybody', async () => {
  const up = await host.call('GET', '/healthz', undefined, nobody)
  const ready = await host.call('GET', '/readyz', undefined, nobody)

  expect([up.status, up.body]).toEqual([200, { status: 'up' }])
  expect([ready.status, ready.body]).toEqual([200, { status: 'ready' }])
  expect(ready.headers.get('cache-control')).toBe('no-store')
})

test('A host whose database does not answer is up, and not ready', async () => {
  const failing = await startTestHost(
    {},
    {
      store: {
        ...lent(host.store),
        ping: () => Promise.reject(new Error('hunter2')),
      },
    }
  )

  const up = await failing.call('GET', '/healthz')
  const { status, body } = await failing.call('GET', '/readyz')

  expect([up.status, status]).toEqual([200, 503])
  expect(body).toEqual({ status: 'the database does not answer' })
  await failing.stop()
})

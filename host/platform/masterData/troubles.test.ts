import { toInstant } from '../../../node/domain/instant'
import { startMasterData, StartedMasterData } from './testing/startMasterData'

let now = Date.UTC(2026, 0, 1)
let masterData: StartedMasterData
let call: StartedMasterData['call']

beforeAll(async () => {
  masterData = await startMasterData({
    clock: () => toInstant(now),
    maxLeadingWildcards: 2,
  })
  call = masterData.call
  await call('PUT', 'items/schemas/v1', { 'v-indexed': ['a'] })
})

afterAll(() => masterData.stop())

async function statuses(count: number, method = 'GET', path = 'items/search') {
  const told = []

  for (let index = 0; index < count; index += 1) {
    told.push(
      (await call(method, path, method === 'PUT' ? {} : undefined)).status
    )
  }

  return told
}

test('The next requests are answered with 429, and when to come again', async () => {
  masterData.standIn.tooManyNext(1)
  masterData.standIn.tooManyNext(1, { retryAfterSeconds: 7 })

  const first = await call('GET', 'items/search')
  const second = await call('GET', 'items/search')

  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1'])
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, '7'])
  expect(await statuses(1)).toEqual([200])
})

test('The next requests fail, also only those of one kind, or after some have passed', async () => {
  masterData.standIn.failNext(2)
  expect(await statuses(3)).toEqual([500, 500, 200])

  masterData.standIn.failNext(1, { skip: 2 })
  expect(await statuses(4)).toEqual([200, 200, 500, 200])

  masterData.standIn.failNext(1, { only: ({ method }) => method === 'PUT' })
  expect(await statuses(2)).toEqual([200, 200])
  expect(await statuses(2, 'PUT', 'items/documents/x')).toEqual([500, 201])
})

test('A request that fails does nothing, unless only its answer is to be lost', async () => {
  masterData.standIn.failNext(1)
  await call('PUT', 'items/documents/undone', { a: 1 })
  masterData.standIn.failNext(1, { done: true })

  const lost = await call('PUT', 'items/documents/done', { a: 1 })

  expect([lost.status, lost.body]).toEqual([
    500,
    { Message: expect.any(String) },
  ])
  expect(await statuses(1, 'GET', 'items/documents/undone')).toEqual([404])
  expect(await statuses(1, 'GET', 'items/documents/done')).toEqual([200])
})

test('Requests can be watched', async () => {
  masterData.standIn.requests()
  masterData.standIn.failNext(1)
  await call('GET', 'items/search?_where=id=a')
  await call('PUT', 'items/documents/watched', {}, { credentials: {} })

  expect(masterData.standIn.requests()).toEqual([
    {
      method: 'GET',
      path: '/api/dataentities/items/search',
      query: { an: 'grocery1', _where: 'id=a' },
      at: expect.any(Number),
      status: 500,
    },
    {
      method: 'PUT',
      path: '/api/dataentities/items/documents/watched',
      query: { an: 'grocery1' },
      at: expect.any(Number),
      status: 401,
    },
  ])
  expect(masterData.standIn.requests()).toEqual([])
})

test('Searches that begin with a wildcard are refused for a while when there are too many', async () => {
  const leading = 'items/search?_schema=v1&_where=a=*x'

  expect(await statuses(3, 'GET', leading)).toEqual([200, 200, 503])
  expect(await statuses(1, 'GET', 'items/search?_schema=v1&a=*x')).toEqual([
    503,
  ])
  expect(await statuses(1, 'GET', leading.replace('*x', 'x*'))).toEqual([200])

  now += 60_000
  expect(await statuses(1, 'GET', leading)).toEqual([200])
})

import { JSON_TYPE } from '../../node/routes/openapi/build'
import {
  Api,
  BASE,
  CHANNEL,
  FEED,
  FEED_ID,
  INTERACTION,
  interactionsOf,
  LOG,
  openInteraction,
  startApiWithFeed,
} from './testApi'

let api: Api

beforeAll(async () => {
  api = await startApiWithFeed()
})

afterAll(() => api.stop())

test('the description is served to everybody', async () => {
  const answer = await fetch(api.address('/openapi.json'))

  expect(answer.status).toBe(200)
  expect((await answer.json()).openapi).toBe('3.1.0')
})

/** Calls each operation so that it does what it is for, and answers how. */
async function callAll(): Promise<void> {
  const interaction = await openInteraction(api)
  const { body: log } = await api.post(`${interaction}/logs`, LOG)
  const feed = `/feeds/${FEED_ID}`

  await api.post('/channels', CHANNEL)
  await api.get('/feeds')
  await api.get(feed)
  await api.put(feed, FEED)
  await api.get(interaction)
  await api.get(`${interaction}/logs/${log.id}`)
  await api.post(`${interaction}/close`)
  await api.post(`${interactionsOf(2)}/unified`, INTERACTION)
  await api.get('/search/interactions')
  await api.get('/search/errors')
  await api.get('/error-codes/CTLG-001')
  await api.put('/settings', { maskedKeys: [] })
  await api.get('/settings')
  await api.get('/openapi.json', { account: '' })
  await api.delete(feed)
  await api.post('/feeds', FEED)
}

test('every operation answers as it is described when all goes well', async () => {
  await callAll()

  const wanted = api.description.operations.flatMap(({ operation }) =>
    Object.keys(operation.responses)
      .filter((status) => status.startsWith('2'))
      .map((status) => `${operation.operationId} ${status}`)
  )

  // Each answer was held against its schema as it came.
  expect(wanted.filter((answer) => !api.answered.has(answer))).toEqual([])
})

test('every body that is shown as an example is described, and taken as it stands', async () => {
  const shown = api.description.operations.flatMap(
    ({ method, path, operation }) =>
      Object.entries(
        operation.requestBody?.content[JSON_TYPE].examples ?? {}
      ).map(([name, example]) => ({
        method,
        path,
        name,
        value: (example as { value: unknown }).value,
      }))
  )

  expect(shown.length).toBeGreaterThan(6)

  for (const { method, path, name, value } of shown) {
    // A new one each time, as an example may close it.
    const interactionId = (await openInteraction(api)).slice(-32)
    const address = path
      .replace(BASE, '')
      .replace('{feedId}', FEED_ID)
      .replace('{skuId}', '1')
      .replace('{interactionId}', interactionId)

    if (path.endsWith('/feeds')) await api.delete(`/feeds/${FEED_ID}`)

    const { status } = await api.call(method, address, { body: value })
    const pointer = `#/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}/requestBody/content/application~1json/schema`

    expect([path, name, Math.floor(status / 100)]).toEqual([path, name, 2])
    expect(api.description.faultsOfValue(encodeURI(pointer), value)).toEqual([])
  }
})

test('an answer that is not as described is noticed', () => {
  const exchange = {
    method: 'GET',
    path: `${BASE}/feeds`,
    status: 200,
    headers: new Headers({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    }),
    body: [] as unknown,
  }

  const faultsOf = (change: Partial<typeof exchange>) =>
    api.description.faultsOf({ ...exchange, ...change })

  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ body: [{ id: 'x' }] })).not.toEqual([])
  expect(faultsOf({ status: 202 })).toEqual(['202 is not described'])
  expect(faultsOf({ headers: new Headers() })).toHaveLength(2)
  expect(faultsOf({ path: `${BASE}/nothing` })).toHaveLength(1)
})

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

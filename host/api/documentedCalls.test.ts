/**
 * The calls that VTEX documents for its own Sent Offers API, told anew with our
 * own data: the same methods, paths, properties and forms of values.
 */
import { Api, expectFailure, keyHeaders, startApi } from './testApi'

const HEX_ID = /^[0-9A-F]{32}$/

let api: Api
let interaction: string
let log: string

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.stop())

// Each test goes on from where the one before it stopped, as a connector does.

test('create channel', async () => {
  const { status, body } = await api.post('/channels', {
    vendor: 'acme',
    name: 'Bazaar',
    logo: 'https://static.example.com/bazaar/300x300.png',
  })

  expect(status).toBe(201)
  expect(Object.keys(body)).toEqual(['id', 'vendor', 'name', 'logo'])
  expect(body.id).toBe('acme.bazaar')
})

test('activate feed: the trade policy is sent in the plural, and told in the singular', async () => {
  const { status, body } = await api.post('/feeds', {
    id: 'acme.bazaar',
    affiliateId: 'BZR',
    salesChannels: '3',
  })

  expect(status).toBe(201)
  expect(body).toEqual({
    account: 'grocery1',
    id: 'acme.bazaar',
    affiliateId: 'BZR',
    salesChannel: '3',
  })
})

test('update feed', async () => {
  const { status, body } = await api.put('/feeds/acme.bazaar', {
    affiliateId: 'BZR',
    salesChannels: '4',
  })

  expect([status, body]).toEqual([204, ''])
})

test('list feeds, get feed', async () => {
  const list = await api.get('/feeds')
  const one = await api.get('/feeds/acme.bazaar')

  expect([list.status, one.status]).toEqual([200, 200])
  expect(list.body).toEqual([one.body])
  expect(one.body.salesChannel).toBe('4')
})

test('open interaction, with a date alone', async () => {
  const { status, body } = await api.post(
    '/feeds/acme.bazaar/skus/880/interactions',
    {
      startDate: '2021-06-14',
      source: 'seller',
      origin: 'catalog',
      context: 'setup',
    }
  )

  expect(status).toBe(201)
  expect(body).toMatchObject({
    id: expect.stringMatching(HEX_ID),
    state: 'open',
    result: 'processing',
    logs: [],
  })
  interaction = `/feeds/acme.bazaar/skus/880/interactions/${body.id}`
})

test('get interaction', async () => {
  expect((await api.get(interaction)).status).toBe(200)
})

test('create log: errors as one object on an information log, numbers as text, status disabled', async () => {
  const { status, headers, body } = await api.post(`${interaction}/logs`, {
    description: 'The channel will not list this item as it is',
    date: '2021-06-15',
    type: 'information',
    agent: 'publisher',
    evidence: { request: 'What was sent', response: 'What came back' },
    data: {
      externalOfferId: '990017',
      inventory: '12',
      salesPrice: '24.50',
      currency: 'BRL',
      status: 'disabled',
    },
    errors: {
      code: 'CTLG-001',
      externalCode: '51007',
      title: 'Unknown brand',
      description: 'Map the brand to one that the channel knows.',
      closableOrigins: ['catalog', 'price'],
    },
  })

  expect(status).toBe(201)
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(body).toMatchObject({ type: 'info', date: '2021-06-15T00:00:00Z' })
  log = body.id
})

test('create log: errors as a list on a failure, evidence empty', async () => {
  const { status, body } = await api.post(`${interaction}/logs`, {
    description: 'Sign-in failed',
    date: '2021-06-15T11:42:00Z',
    agent: 'MARKETPLACE',
    type: 'failure',
    evidence: {},
    errors: [
      {
        code: 'AUTH-001',
        externalCode: 'BZR-401',
        title: 'Acesso negado',
        description: 'A senha mudou',
        closableOrigins: ['inventory'],
      },
    ],
  })

  expect(status).toBe(201)
  expect(body).toMatchObject({
    type: 'failure',
    evidence: {},
    errors: [{ code: 'AUTH-001', externalCode: 'BZR-401' }],
  })
})

test('get log', async () => {
  const { status, body } = await api.get(`${interaction}/logs/${log}`)

  expect(status).toBe(200)
  expect(body.errors).toHaveLength(1)
})

test('close interaction, without a body', async () => {
  const { status, body } = await api.post(`${interaction}/close`)

  expect([status, body]).toEqual([204, ''])
})

test('get error code, without an account', async () => {
  const { status, body } = await api.get('/error-codes/CTLG-001', {
    account: '',
    headers: keyHeaders('grocery1'),
  })

  expect(status).toBe(200)
  expect(Array.isArray(body)).toBe(true)
})

test('deactivate feed', async () => {
  const { status, body } = await api.delete('/feeds/acme.bazaar')

  expect([status, body]).toEqual([204, ''])
  expectFailure(await api.get('/feeds/acme.bazaar'), 404, 'FEED_NOT_FOUND')
})

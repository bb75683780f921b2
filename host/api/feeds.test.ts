import {
  Api,
  CHANNEL,
  expectFailure,
  FEED,
  FEED_ID,
  interactionsOf,
  openInteraction,
  startApi,
} from './testApi'

let api: Api
let count = 0

/** An account of its own for each test, so that each begins without feeds. */
let own: { account: string }

beforeAll(async () => {
  api = await startApi()
})

beforeEach(async () => {
  count += 1
  own = { account: `shop${count}` }
  await api.post('/channels', CHANNEL, own)
})

afterAll(() => api.stop())

const told = () => ({
  account: own.account,
  id: FEED_ID,
  affiliateId: 'CRN',
  salesChannel: '5',
})

const withChannel = () => ({
  ...told(),
  channelName: CHANNEL.name,
  channelLogo: CHANNEL.logo,
})

test('201: a feed is activated, and answered without its channel', async () => {
  const { status, body } = await api.post('/feeds', FEED, own)

  expect(status).toBe(201)
  expect(Object.entries(body)).toEqual(Object.entries(told()))
})

test('201: a feed is activated again, and shows what it held', async () => {
  await api.post('/feeds', FEED, own)

  const interaction = await openInteraction(api, 1, own)

  await api.delete(`/feeds/${FEED_ID}`, own)

  const { status, body } = await api.post(
    '/feeds',
    {
      ...FEED,
      salesChannels: 7,
    },
    own
  )

  expect([status, body.salesChannel]).toEqual([201, '7'])
  expect((await api.get(interaction, own)).status).toBe(200)
})

test('200: feeds are read with the name and logo of their channel', async () => {
  expect((await api.get('/feeds', own)).body).toEqual([])

  await api.post('/feeds', FEED, own)

  expect((await api.get('/feeds', own)).body).toEqual([withChannel()])
  expect((await api.get(`/feeds/${FEED_ID}`, own)).body).toEqual(withChannel())
})

test('200: an id that needs percent-encoding is decoded once', async () => {
  const id = 'acme.açaí'

  await api.post('/channels', { ...CHANNEL, id }, own)
  await api.post('/feeds', { ...FEED, id }, own)

  const { body } = await api.get(`/feeds/${encodeURIComponent(id)}`, own)

  expect(body.id).toBe(id)
  expectFailure(
    await api.get(`/feeds/${encodeURIComponent(encodeURIComponent(id))}`, own),
    404,
    'FEED_NOT_FOUND'
  )
})

test('204: a feed is changed in what is sent, and its id is let pass', async () => {
  await api.post('/feeds', FEED, own)

  const { status, body } = await api.put(
    `/feeds/${FEED_ID}`,
    {
      id: 'something-else',
      affiliateId: 'ABC',
    },
    own
  )

  expect([status, body]).toEqual([204, ''])
  expect((await api.get(`/feeds/${FEED_ID}`, own)).body).toEqual({
    ...withChannel(),
    affiliateId: 'ABC',
  })
})

test('204: a feed that is deactivated is hidden with all it holds', async () => {
  await api.post('/feeds', FEED, own)

  const interaction = await openInteraction(api, 1, own)
  const { status, body } = await api.delete(`/feeds/${FEED_ID}`, own)

  expect([status, body]).toEqual([204, ''])
  expect((await api.get('/feeds', own)).body).toEqual([])
  expectFailure(await api.get(`/feeds/${FEED_ID}`, own), 404, 'FEED_NOT_FOUND')
  expectFailure(await api.get(interaction, own), 404, 'FEED_NOT_FOUND')
  expect((await api.get('/search/interactions', own)).body).toEqual([])
})

test('400: what is missing is told at once', async () => {
  expectFailure(await api.post('/feeds', {}, own), 400, 'BAD_INPUT', [
    'id',
    'affiliateId',
    'salesChannel',
  ])
  await api.post('/feeds', FEED, own)
  expectFailure(await api.put(`/feeds/${FEED_ID}`, {}, own), 400, 'BAD_INPUT', [
    '',
  ])
})

test('404: a channel must exist before its feed', async () => {
  expectFailure(
    await api.post('/feeds', { ...FEED, id: 'acme.nowhere' }, own),
    404,
    'CHANNEL_NOT_FOUND'
  )
})

test('404: a feed that is not active cannot be changed, nor deactivated again', async () => {
  const path = `/feeds/${FEED_ID}`

  expectFailure(await api.put(path, FEED, own), 404, 'FEED_NOT_FOUND')
  expectFailure(await api.delete(path, own), 404, 'FEED_NOT_FOUND')
  await api.post('/feeds', FEED, own)
  await api.delete(path, own)
  expectFailure(await api.delete(path, own), 404, 'FEED_NOT_FOUND')
  expectFailure(
    await api.post(
      interactionsOf(1),
      {
        source: 'seller',
        origin: 'price',
        context: 'setup',
      },
      own
    ),
    404,
    'FEED_NOT_FOUND'
  )
})

test('404: the feed of one account is nothing to another', async () => {
  await api.post('/feeds', FEED, own)

  const other = { account: 'grocery2' }

  expectFailure(
    await api.get(`/feeds/${FEED_ID}`, other),
    404,
    'FEED_NOT_FOUND'
  )
  expect((await api.get('/feeds', other)).body).toEqual([])
  await api.post('/channels', CHANNEL, other)
  expect((await api.post('/feeds', FEED, other)).status).toBe(201)
})

test('409: a feed that is active is changed by PUT, and not activated', async () => {
  await api.post('/feeds', FEED, own)

  expectFailure(
    await api.post('/feeds', { ...FEED, salesChannels: '9' }, own),
    409,
    'FEED_ALREADY_ACTIVE'
  )
  expect((await api.get(`/feeds/${FEED_ID}`, own)).body.salesChannel).toBe('5')
})

import { TARGET } from '../testing/startTarget'
import { Api, CHANNEL, expectFailure, FEED, FEED_ID, startApi } from './testApi'

let api: Api

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.stop())

const channel = (name: string) => ({ ...CHANNEL, name })

describe('201', () => {
  test('answers the channel, whose id is made of vendor and name', async () => {
    const { status, body } = await api.post('/channels', CHANNEL)

    expect(status).toBe(201)
    expect(Object.entries(body)).toEqual([
      ['id', FEED_ID],
      ...Object.entries(CHANNEL),
    ])
  })

  test('answers the same channel when the same is sent again', async () => {
    const first = await api.post('/channels', channel('Again'))
    const second = await api.post('/channels', channel('Again'))

    expect(second.status).toBe(201)
    expect(second.body).toEqual(first.body)
  })

  test('lets its owner change it', async () => {
    const logo = 'https://static.example.com/new.png'

    await api.post('/channels', channel('Owned'))

    const { status, body } = await api.post('/channels', {
      ...channel('Owned'),
      logo,
    })

    expect([status, body.logo]).toEqual([201, logo])
  })

  test('is the same for another account that sends the same', async () => {
    await api.post('/channels', channel('Shared'))

    const { status } = await api.post('/channels', channel('Shared'), {
      account: 'grocery2',
    })

    expect(status).toBe(201)
  })

  test('takes an id of the caller, and property names in any case', async () => {
    const { body } = await api.post('/channels', {
      ID: 'acme.corner-plus',
      Vendor: 'acme',
      NAME: 'Corner Market Plus',
      Logo: CHANNEL.logo,
      environment: 'vtexcommercestable',
    })

    expect(body).toMatchObject({ id: 'acme.corner-plus', vendor: 'acme' })
  })

  test('writes a name with accents as an address can hold it', async () => {
    const { body } = await api.post('/channels', channel('Açaí & Cia.'))

    expect(body.id).toBe('acme.acai-cia')
  })
})

describe('400', () => {
  test('tells all that is missing or wrong at once, and stores nothing', async () => {
    expectFailure(
      await api.post('/channels', {
        vendor: '',
        name: '{{name}}',
        logo: 'javascript:alert(1)',
      }),
      400,
      'BAD_INPUT',
      ['vendor', 'name', 'logo']
    )
  })

  test.each([[[]], ['text'], [null], [7]])(
    'refuses %j, which is no channel',
    async (body) => {
      expectFailure(
        await api.post('/channels', JSON.stringify(body)),
        400,
        'BAD_INPUT',
        ['']
      )
    }
  )
})

if (TARGET.sharesChannels) {
  test('409: refuses a change by an account that does not own the channel, and keeps it', async () => {
    const mine = channel('Mine')
    const { body } = await api.post('/channels', mine)

    expectFailure(
      await api.post(
        '/channels',
        { ...mine, logo: 'https://evil.example.com/x.png' },
        { account: 'grocery2' }
      ),
      409,
      'CHANNEL_TAKEN'
    )
    expect((await api.post('/channels', mine)).body).toEqual(body)
  })
} else {
  test('201: an account inside VTEX IO has channels of its own, which no other can take or change', async () => {
    const mine = channel('Mine')
    const other = { account: 'grocery2' }
    const logo = 'https://static.example.com/other.png'

    await api.post('/channels', mine)

    const { status } = await api.post('/channels', { ...mine, logo }, other)

    await api.post('/feeds', { ...FEED, id: 'acme.mine' })

    const { body } = await api.get('/feeds/acme.mine')

    expect([status, body.channelLogo]).toEqual([201, CHANNEL.logo])
  })
}

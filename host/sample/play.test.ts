import { NOW } from '../../node/testing/factories'
import { ACCOUNT, startTestHost, TestHost } from '../testing/startTestHost'
import { playSample, SampleAddresses } from './play'
import { SCENARIOS } from './scenarios'
import { MADE_UP_SECRETS } from './scenarios/leakedSecrets'

type Found = { id: string; feedId: string; skuId: string; result: string }

const progress: number[] = []

let host: TestHost
let addresses: SampleAddresses

beforeAll(async () => {
  host = await startTestHost()
  addresses = await playSample({
    baseUrl: host.url,
    account: ACCOUNT,
    ...host.developmentPair!,
    now: NOW,
    onProgress: (done) => progress.push(done),
  })
}, 60_000)

afterAll(() => host.stop())

async function graphql(query: string, variables: object = {}) {
  const { body } = await host.query(query, variables)

  expect(body.errors).toBeUndefined()

  return body.data
}

async function isImage(address: string): Promise<boolean> {
  const response = await fetch(address)

  return response.ok && (await response.text()).startsWith('<svg')
}

/** Every interaction that the account can read, by the search of the API. */
async function interactions(): Promise<Found[]> {
  const found: Found[] = []

  for (let total = Infinity; found.length < total;) {
    const from = found.length
    const { headers, body } = await host.call(
      'GET',
      `/api/sent-offers/search/interactions?an=${ACCOUNT}&from=${from}&to=${from + 49}`
    )

    total = Number(headers.get('REST-Content-Range')?.split('/')[1])
    found.push(...body)
  }

  return found
}

describe('the sample connector', () => {
  it('tells after each story how far it is', () => {
    expect(progress).toEqual(SCENARIOS.map((_, index) => index + 1))
  })

  it('ends each interaction in the result that its story promises', async () => {
    const promised = SCENARIOS.flatMap(({ chapters }) => chapters)
      .map(({ channel, sku, result }) => `${channel}/${sku} ${result}`)
      .sort()

    const found = (await interactions())
      .map(({ feedId, skuId, result }) => `${feedId}/${skuId} ${result}`)
      .sort()

    expect(found).toEqual(promised)
  })

  it.each(SCENARIOS.map(({ name, ends }) => ({ name, ends })))(
    'leaves the offers of $name in the status that it promises',
    async ({ ends }) => {
      for (const { channel, sku, status } of ends) {
        const { offer } = await graphql(
          'query ($feedId: ID!, $skuId: ID!) { offer(feedId: $feedId, skuId: $skuId) { status } }',
          { feedId: channel, skuId: sku }
        )

        expect(`${channel}/${sku} ${offer.status}`).toBe(
          `${channel}/${sku} ${status.toUpperCase()}`
        )
      }
    }
  )

  it('keeps the later price when news come late', async () => {
    const { offer } = await graphql(
      '{ offer(feedId: "vtex.meli-classic", skuId: "116") { price { amount } } }'
    )

    expect(offer.price.amount).toBe('12.50')
  })

  it('leaves only the error of the price when the stock was updated after it', async () => {
    const { offer } = await graphql(
      '{ offer(feedId: "vtex.amazon", skuId: "104") { inventory openErrors { code externalCode } } }'
    )

    expect(offer).toEqual({
      inventory: 57,
      openErrors: [{ code: 'PRICE-001', externalCode: '8541' }],
    })
  })

  it('gives the error that nobody mapped the words of the channel', async () => {
    const { offer } = await graphql(
      '{ offer(feedId: "mercatus.la-canasta", skuId: "123") { openErrors { code description } } }'
    )

    expect(offer.openErrors).toEqual([
      {
        code: 'NTMAP-001',
        description: expect.stringContaining('fuera de temporada'),
      },
    ])
  })

  it('sends texts with markup through unchanged', async () => {
    const { offer } = await graphql(
      '{ offer(feedId: "v2v.saggin", skuId: "107") { openErrors { title externalCode } } }'
    )

    expect(offer.openErrors[0].title).toContain('<script>')
    expect(offer.openErrors[0].externalCode).toBe('<b>HTML-1</b>')
  })

  it('leaves nothing of the secrets that a careless connector wrote', async () => {
    const offer = '/api/sent-offers/feeds/mercatus.feira-boa/skus/118'
    const [{ id }] = (await interactions()).filter(
      ({ feedId, skuId }) => `${feedId}/${skuId}` === 'mercatus.feira-boa/118'
    )

    const { body } = await host.call(
      'GET',
      `${offer}/interactions/${id}?an=${ACCOUNT}`
    )
    const told = JSON.stringify(body)

    expect(told).toContain('categoria_invalida')
    expect(told).toContain('__MASKED_')

    for (const secret of Object.values(MADE_UP_SECRETS)) {
      expect(told).not.toContain(secret)
    }
  })

  it('stores two thousand logs of one interaction', async () => {
    const { offer } = await graphql(
      '{ offer(feedId: "mercatus.feira-boa", skuId: "106") { interactions { items { logCounts { total warning } } } } }'
    )

    expect(offer.interactions.items).toContainEqual({
      logCounts: { total: 2000, warning: 38 },
    })
  })

  it('reads dates in the dialect of the SDK as the moments they mean', async () => {
    const { offer } = await graphql(
      '{ offer(feedId: "vtex.meli-classic", skuId: "113") { price { amount } interactions { items { startDate lastLogAt } } } }'
    )

    expect(offer.price.amount).toBe('11.9')

    for (const { startDate, lastLogAt } of offer.interactions.items) {
      const apart = Date.parse(lastLogAt) - Date.parse(startDate)

      expect(Math.abs(apart)).toBeLessThan(60_000)
    }
  })

  it('gives each offer the product that the catalogue has of it', async () => {
    const { offers } = await graphql(
      '{ offers(size: 100, filter: { statuses: [SENDING, SYNCED, ERROR, UNAVAILABLE] }) { total items { skuId product { name imageUrl } } } }'
    )

    expect(offers.total).toBe(51)

    for (const { product } of offers.items) {
      expect(product).not.toBeNull()
      expect(await isImage(product.imageUrl)).toBe(true)
    }
  })

  it('gives the address of an interaction of each result', async () => {
    expect(Object.keys(addresses).sort()).toEqual([
      'failure',
      'notification',
      'processing',
      'success',
    ])

    for (const [result, address] of Object.entries(addresses)) {
      const [, feedId, skuId, interactionId] =
        /offer-management\/(.+)\/(.+)\/interactions\/(.+)$/.exec(address)!

      const { interaction } = await graphql(
        'query ($feedId: ID!, $skuId: ID!, $interactionId: ID!) { interaction(feedId: $feedId, skuId: $skuId, interactionId: $interactionId) { result offer { channel { logo } } } }',
        { feedId, skuId, interactionId }
      )

      expect(interaction.result).toBe(result.toUpperCase())
      expect(await isImage(interaction.offer.channel.logo)).toBe(true)
    }
  })
})

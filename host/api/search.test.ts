import { Answer } from '../testing/call'
import {
  Api,
  CHANNEL,
  expectFailure,
  FEED,
  FEED_ID,
  INTERACTION,
  interactionsOf,
  LOG,
  startApiWithFeed,
} from './testApi'

const OTHER_FEED = 'acme.other'

let api: Api

/** Five interactions on two channels, of all results, a day apart. */
beforeAll(async () => {
  api = await startApiWithFeed()
  await api.post('/channels', { ...CHANNEL, id: OTHER_FEED, name: 'Other' })
  await api.post('/feeds', { ...FEED, id: OTHER_FEED })

  const report = (path: string, body: object) =>
    api.post(`${path}/unified`, { ...INTERACTION, ...body })

  const others = interactionsOf('sku-5').replace(FEED_ID, OTHER_FEED)

  await report(interactionsOf('sku-1'), {
    startDate: '2026-03-01T10:00:00Z',
    logs: { ...LOG, type: 'success', evidence: 'curl x' },
  })
  await report(interactionsOf('sku-2'), {
    startDate: '2026-03-02T10:00:00Z',
    origin: 'price',
    logs: {
      ...LOG,
      type: 'failure',
      errors: { code: 'PRICE-001', description: 'Changed too much' },
    },
  })
  await report(interactionsOf('sku-3'), {
    startDate: '2026-03-03T10:00:00Z',
    origin: 'inventory',
    logs: LOG,
  })
  await report(interactionsOf('sku-4'), {
    startDate: '2026-03-04T10:00:00Z',
    close: false,
  })
  await report(others, {
    startDate: '2026-03-05T10:00:00Z',
    logs: {
      ...LOG,
      type: 'failure',
      errors: { code: 'CTLG-007.SMALL', description: 'Image too small' },
    },
  })
})

afterAll(() => api.stop())

const search = (query = '') => api.get(`/search/interactions${query}`)

function skusOf({ body }: Answer): string[] {
  return body.map(({ skuId }: { skuId: string }) => skuId)
}

describe('interactions', () => {
  test('200: all are found, newest first, with how many there are', async () => {
    const answer = await search()

    expect(skusOf(answer)).toEqual([
      'sku-5',
      'sku-4',
      'sku-3',
      'sku-2',
      'sku-1',
    ])
    expect(answer.headers.get('rest-content-range')).toBe('resources 0-4/5')
  })

  test('200: each is told with its logs, and without their evidence', async () => {
    const { body } = await search('?q=sku-1')

    expect(body).toMatchObject([
      {
        account: 'grocery1',
        feedId: FEED_ID,
        skuId: 'sku-1',
        result: 'success',
        state: 'closed',
        logs: [{ type: 'success', description: LOG.description }],
      },
    ])
    expect(body[0].logs[0]).not.toHaveProperty('evidence')
  })

  test.each([
    ['?q=sku-2', ['sku-2']],
    ['?channels=acme.other', ['sku-5']],
    [`?channel=acme.other,${FEED_ID}&q=sku-5`, ['sku-5']],
    ['?channels=acme.other&channels=acme.none', ['sku-5']],
    ['?scope=price', ['sku-2']],
    ['?origin=Price,stock', ['sku-3', 'sku-2']],
    ['?result=SUCCESS', ['sku-1']],
    ['?result=failure&result=processing', ['sku-5', 'sku-4', 'sku-2']],
    ['?result=failure&scope=price', ['sku-2']],
    ['?fromDate=2026-03-04', ['sku-5', 'sku-4']],
    ['?toDate=2026-03-02', ['sku-2', 'sku-1']],
    ['?toDate=2026-03-02T10:00:00Z', ['sku-2', 'sku-1']],
    ['?toDate=2026-03-02T09:59:59Z', ['sku-1']],
    ['?fromDate=2026-03-02&toDate=2026-03-03', ['sku-3', 'sku-2']],
    ['?fromDate=2026-03-05&toDate=2026-03-01', []],
    ['?scope=moon', []],
    ['?result=great', []],
    ['?brand=A%20%26%20B%20%2B', []],
    ['?q=100%25_', []],
    ['?sort=skuId,asc&to=1', ['sku-1', 'sku-2']],
    ['?sort=-skuId&from=1&to=2', ['sku-4', 'sku-3']],
    ['?sort=startDate&q=&channels=&from=&to=', undefined],
    ['?Q=sku-3&RESULT=notification', ['sku-3']],
  ])('200: %s finds %j', async (query, skus) => {
    const answer = await search(query)

    expect(answer.status).toBe(200)
    expect(skusOf(answer)).toEqual(
      skus ?? ['sku-1', 'sku-2', 'sku-3', 'sku-4', 'sku-5']
    )
  })

  test.each([
    ['?from=0&to=1', 'resources 0-1/5'],
    ['?from=3&to=14', 'resources 3-4/5'],
    ['?from=10', 'resources 10-10/5'],
    ['?scope=moon', 'resources 0-0/0'],
    ['?q=nobody', 'resources 0-0/0'],
  ])('200: %s is told as %s', async (query, range) => {
    const { headers } = await search(query)

    expect(headers.get('rest-content-range')).toBe(range)
  })

  test('200: pages of any size hold every interaction once', async () => {
    const pages = [0, 2, 4].map((from) =>
      search(`?sort=result,asc&from=${from}&to=${from + 1}`)
    )

    const skus = (await Promise.all(pages)).flatMap(skusOf)

    expect(skus.sort()).toEqual(['sku-1', 'sku-2', 'sku-3', 'sku-4', 'sku-5'])
  })

  test('400: dates in from and to are told to have parameters of their own', async () => {
    const answer = await search('?from=2026-03-01&to=2026-03-02')

    expectFailure(answer, 400, 'BAD_INPUT', ['from', 'to'])
    expect(answer.body.message).toContain('fromDate')
  })

  test('400: all that is wrong is told at once', async () => {
    expectFailure(
      await search('?fromDate=soon&toDate=later&sort=weather&from=-1'),
      400,
      'BAD_INPUT',
      ['fromDate', 'toDate', 'sort', 'from']
    )
  })
})

describe('error codes', () => {
  const codes = async (query: string) => {
    const { status, headers, body } = await api.get(`/search/errors${query}`)

    expect(status).toBe(200)

    return {
      ids: body.map(({ id }: { id: string }) => id),
      range: headers.get('rest-content-range'),
    }
  }

  test('200: the catalogue is told in pages, by id', async () => {
    const { ids, range } = await codes('')

    expect(ids).toHaveLength(15)
    expect(ids).toEqual([...ids].sort())
    expect(range).toBe('resources 0-14/17')
  })

  test.each([
    ['?q=image', ['CTLG-007']],
    ['?errorCategory=images&errorCategory=TITLE', ['CTLG-007', 'CTLG-009']],
    ['?channels=acme.other', ['CTLG-007']],
    [`?channels=acme.other,${FEED_ID}`, ['CTLG-007', 'PRICE-001']],
    ['?channels=acme.other&errorCategory=Price', []],
    ['?errorCategory=Weather', []],
    ['?sort=id,desc&to=0', ['PRICE-001']],
  ])('200: %s finds %j', async (query, ids) => {
    expect((await codes(query)).ids).toEqual(ids)
  })

  test('400: a position must be one', async () => {
    expectFailure(
      await api.get('/search/errors?from=first'),
      400,
      'BAD_INPUT',
      ['from']
    )
  })
})

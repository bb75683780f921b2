import { DAY_MS, plus, toInstant } from '../../node/domain/instant'
import { ACCOUNT, pairOf } from '../testing/call'
import {
  activate,
  Api,
  expectFailure,
  FEED_ID,
  INTERACTION,
  interactionsOf,
  LOG,
  openInteraction,
  startApiWithFeed,
} from './testApi'

const NOW = toInstant(Date.UTC(2026, 2, 7, 12, 0, 0))
const HEX_ID = /^[0-9A-F]{32}$/
const STRANGE_ID = '019CC7B7A4007000800000000000ABCD'

let api: Api

beforeAll(async () => {
  api = await startApiWithFeed()
})

beforeEach(() => api.setClock(NOW))

afterAll(() => api.stop())

async function countOf(skuId: string): Promise<number> {
  const { body } = await api.get(`/search/interactions?q=${skuId}`)

  return body.length
}

describe('opening', () => {
  test('201: an interaction is answered in full, open and without logs', async () => {
    const { status, body } = await api.post(interactionsOf(100), {
      ...INTERACTION,
      startDate: '2020-10-29',
    })

    expect(status).toBe(201)
    expect(Object.entries(body)).toEqual([
      ['account', 'grocery1'],
      ['feedId', FEED_ID],
      ['skuId', '100'],
      ['id', expect.stringMatching(HEX_ID)],
      ['startDate', '2020-10-29T00:00:00Z'],
      ['result', 'processing'],
      ['state', 'open'],
      ['source', 'seller'],
      ['origin', 'catalog'],
      ['context', 'setup'],
      ['logs', []],
    ])
  })

  test('201: connectors may write it their own way', async () => {
    const { status, body } = await api.post(interactionsOf(101), {
      StartDate: '3/7/2022 9:15:00 PM',
      SOURCE: 'Marketplace',
      Origin: 'Stock',
      context: 'Synchronization',
      logs: 'ignored',
    })

    expect(status).toBe(201)
    expect(body).toMatchObject({
      startDate: '2022-03-07T21:15:00Z',
      source: 'channel',
      origin: 'inventory',
      context: 'ongoing',
    })
  })

  test('201: one that does not say when it began begins now', async () => {
    const { body } = await api.post(interactionsOf(102), {
      ...INTERACTION,
      startDate: '',
    })

    expect(body.startDate).toBe('2026-03-07T12:00:00Z')
  })

  test('201: a SKU may have any id that a path can hold', async () => {
    const skuId = 'a b/ç%2F;,😀'
    const { status, body } = await api.post(
      interactionsOf(encodeURIComponent(skuId)),
      INTERACTION
    )

    expect([status, body.skuId]).toEqual([201, skuId])
  })

  test('400: an unparsable date and all other faults are told at once, and nothing is stored', async () => {
    expectFailure(
      await api.post(interactionsOf('one-hundred-three'), {
        startDate: '32/13/2022',
        source: 'nobody',
        origin: 'catalog',
      }),
      400,
      'BAD_INPUT',
      ['startDate', 'source', 'context']
    )
    expect(await countOf('one-hundred-three')).toBe(0)
  })

  test.each([
    ['a control character', '%00'],
    ['no character but spaces', '%20%20'],
    ['more characters than an id has', 'x'.repeat(201)],
  ])('400: a SKU whose id is %s is refused', async (_, skuId) => {
    expectFailure(
      await api.post(interactionsOf(skuId), INTERACTION),
      400,
      'BAD_INPUT',
      ['skuId']
    )
  })

  test('400: faults of the path and of the body are told at once', async () => {
    expectFailure(
      await api.post('/feeds/{feedId}/skus/%20/interactions', {
        ...INTERACTION,
        origin: 'weather',
      }),
      400,
      'BAD_INPUT',
      ['feedId', 'skuId', 'origin']
    )
  })

  test('400: a path that a template left unfilled makes no offer', async () => {
    const answers = [
      await api.post(interactionsOf('{{skuId}}'), INTERACTION),
      await api.post(
        `${interactionsOf('%7B%7BskuId%7D%7D')}/unified`,
        INTERACTION
      ),
    ]

    for (const answer of answers) {
      expectFailure(answer, 400, 'BAD_INPUT', ['skuId'])
      expect(answer.body.message).toBe('skuId: is required')
    }

    expectFailure(
      await api.post(`${interactionsOf('{{skuId}}')}/{{id}}/logs`, {}),
      400,
      'BAD_INPUT',
      ['skuId', 'interactionId', 'type', 'description']
    )
  })

  test('400: an address that is not percent-encoded text is refused', async () => {
    expectFailure(
      await api.post(interactionsOf('%E0%A4%A'), INTERACTION),
      400,
      'BAD_INPUT',
      ['path']
    )
  })

  test('404: the feed must be active', async () => {
    expectFailure(
      await api.post('/feeds/acme.nowhere/skus/1/interactions', INTERACTION),
      404,
      'FEED_NOT_FOUND'
    )
  })
})

describe('reading', () => {
  test('200: all logs are told by date, with evidence, errors and data', async () => {
    const path = await openInteraction(api, 200)

    await api.post(`${path}/logs`, [
      {
        ...LOG,
        type: 'Failure',
        date: '2022-03-07T10:00:00Z',
        errors: { code: 'CTLG-006', externalCode: 7, title: 'Too long' },
      },
      {
        ...LOG,
        date: '2022-03-07T09:00:00.999Z',
        agent: 'connector',
        evidence: { request: 'curl x', response: '{}' },
        data: { inventory: 33, price: 79.9, currency: 'brl' },
      },
    ])

    const { status, headers, body } = await api.get(path)

    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(body.logs).toEqual([
      {
        id: expect.stringMatching(HEX_ID),
        description: LOG.description,
        date: '2022-03-07T09:00:00Z',
        agent: 'connector',
        evidence: { request: 'curl x', response: '{}' },
        type: 'info',
        data: { inventory: '33', salesPrice: '79.9', currency: 'BRL' },
      },
      {
        id: expect.stringMatching(HEX_ID),
        description: LOG.description,
        date: '2022-03-07T10:00:00Z',
        agent: '',
        evidence: {},
        errors: [
          {
            code: 'CTLG-006',
            externalCode: '7',
            title: 'Too long',
            description: 'Too long',
            closableOrigins: [],
          },
        ],
        type: 'failure',
      },
    ])
  })

  test('200: two thousand logs are told, each once and in order', async () => {
    const path = await openInteraction(api, 201)
    const logs = Array.from({ length: 1000 }, (_, index) => ({
      ...LOG,
      description: `Log ${index}`,
      date: new Date(Date.UTC(2022, 2, 7) + index * 1000).toISOString(),
      evidence: { request: `curl ${index}` },
    }))

    await api.post(`${path}/logs`, logs)
    await api.post(`${path}/logs`, logs)

    const { body } = await api.get(path)

    expect(
      body.logs.map(({ description }: { description: string }) => description)
    ).toEqual(logs.flatMap(({ description }) => [description, description]))
    expect(new Set(body.logs.map(({ id }: { id: string }) => id)).size).toBe(
      2000
    )
  })

  test('200: the id may be written with hyphens and in lower case', async () => {
    const path = await openInteraction(api, 202)
    const id = path.slice(-32).toLowerCase()
    const hyphenated = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

    expect((await api.get(path.replace(/\w{32}$/, hyphenated))).status).toBe(
      200
    )
  })

  test('200: HEAD answers the same without the body', async () => {
    const path = await openInteraction(api, 203)
    const { status, headers, body } = await api.call('HEAD', path)

    expect([status, body]).toEqual([200, ''])
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  test('304: a closed one is not told again to whom has it; an open one is told each time', async () => {
    const path = await openInteraction(api, 206)
    const known = (etag: string) =>
      api.get(path, { headers: { ...pairOf(ACCOUNT), 'if-none-match': etag } })
    const open = await api.get(path)

    expect(open.headers.get('etag')).toBeNull()
    await api.post(`${path}/close`)

    const closed = await api.get(path)
    const etag = closed.headers.get('etag') ?? ''
    const again = await known(etag)

    expect([closed.status, again.status, again.body]).toEqual([200, 304, ''])
    expect(closed.headers.get('cache-control')).toBe('private, no-cache')
    expect((await known('W/"another"')).status).toBe(200)

    api.setClock(plus(NOW, 10 * DAY_MS))
    expect((await known(etag)).status).toBe(410)
  })

  test.each([STRANGE_ID, 'no-id', '123'])(
    '404: %s names no interaction',
    async (id) => {
      expectFailure(
        await api.get(`${interactionsOf(1)}/${id}`),
        404,
        'INTERACTION_NOT_FOUND'
      )
    }
  )

  test('404: an interaction is nothing to another SKU, nor to another account', async () => {
    const path = await openInteraction(api, 204)
    const other = { account: 'grocery2' }

    await activate(api, other)

    const ofOtherSku = path.replace('/skus/204/', '/skus/205/')

    expectFailure(await api.get(ofOtherSku), 404, 'INTERACTION_NOT_FOUND')
    expectFailure(await api.get(path, other), 404, 'INTERACTION_NOT_FOUND')
  })

  test('410: after exactly ten days an interaction is gone, with its logs', async () => {
    const path = await openInteraction(api, 206)
    const { body } = await api.post(`${path}/logs`, LOG)

    api.setClock(plus(NOW, 10 * DAY_MS - 1))
    expect((await api.get(path)).status).toBe(200)

    api.setClock(plus(NOW, 10 * DAY_MS))
    expectFailure(await api.get(path), 410, 'INTERACTION_EXPIRED')
    expectFailure(
      await api.get(`${path}/logs/${body.id}`),
      410,
      'INTERACTION_EXPIRED'
    )
    expectFailure(
      await api.post(`${path}/logs`, LOG),
      410,
      'INTERACTION_EXPIRED'
    )
    expectFailure(await api.post(`${path}/close`), 410, 'INTERACTION_EXPIRED')
  })
})

describe('closing', () => {
  test('204: needs no body, and gives the interaction its result', async () => {
    const path = await openInteraction(api, 300)

    await api.post(`${path}/logs`, { ...LOG, type: 'success' })

    const { status, body } = await api.post(`${path}/close`)

    expect([status, body]).toEqual([204, ''])
    expect((await api.get(path)).body).toMatchObject({
      state: 'closed',
      result: 'success',
    })
  })

  test('204: closing again changes nothing', async () => {
    const path = await openInteraction(api, 301)

    expect((await api.post(`${path}/close`)).status).toBe(204)
    expect((await api.post(`${path}/close`)).status).toBe(204)
    expect((await api.get(path)).body.result).toBe('notification')
  })

  test.each([
    ['JSON', '{}', 'application/json'],
    ['anything else', '<close/>', 'text/xml'],
  ])('204: a body of %s is ignored', async (_, body, type) => {
    const path = await openInteraction(api, 302)
    const { status } = await api.post(`${path}/close`, body, {
      headers: {
        'x-vtex-api-appkey': 'vtexappkey-grocery1-LOCAL',
        'x-vtex-api-apptoken': 'local',
        'content-type': type,
      },
    })

    expect(status).toBe(204)
  })

  test('404: what does not exist cannot be closed', async () => {
    expectFailure(
      await api.post(`${interactionsOf(1)}/${STRANGE_ID}/close`),
      404,
      'INTERACTION_NOT_FOUND'
    )
  })
})

describe('telling a whole interaction at once', () => {
  const unified = (skuId: string, body: object) =>
    api.post(`${interactionsOf(skuId)}/unified`, { ...INTERACTION, ...body })

  test('201: it is opened, has its logs and is closed', async () => {
    const { status, body } = await unified('400', {
      startDate: '2021-10-15T16:20:19.561754Z',
      context: 'ongoing',
      logs: [LOG, { ...LOG, type: 'success', data: { price: '10.50' } }],
    })

    expect(status).toBe(201)
    expect(body).toMatchObject({
      startDate: '2021-10-15T16:20:19Z',
      state: 'closed',
      result: 'success',
      logs: [{ type: 'info' }, { type: 'success' }],
    })

    const { body: read } = await api.get(`${interactionsOf(400)}/${body.id}`)

    expect(read).toEqual(body)
  })

  test('201: it may stay open, and need not have logs', async () => {
    const { body } = await unified('401', { close: false })

    expect(body).toMatchObject({ state: 'open', logs: [] })

    const path = `${interactionsOf(401)}/${body.id}`

    expect((await api.post(`${path}/logs`, LOG)).status).toBe(201)
  })

  test('400: one wrong log leaves nothing behind, not even the interaction', async () => {
    expectFailure(
      await unified('sku-402', {
        logs: [LOG, { ...LOG, data: { inventory: -1 } }, { type: 'x' }],
      }),
      400,
      'BAD_INPUT',
      ['logs[1].data.inventory', 'logs[2].type', 'logs[2].description']
    )
    expect(await countOf('sku-402')).toBe(0)
  })

  test('404: the feed must be active', async () => {
    expectFailure(
      await api.post(
        '/feeds/acme.nowhere/skus/1/interactions/unified',
        INTERACTION
      ),
      404,
      'FEED_NOT_FOUND'
    )
  })
})

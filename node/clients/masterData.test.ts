import { IncomingHttpHeaders } from 'node:http'
import { inspect } from 'node:util'

import { Where } from '../storage/documents'
import { anIoContext } from '../testing/ioContext'
import {
  inJson,
  redirectTo,
  upstream,
  UpstreamReply,
} from '../testing/upstream'
import { clientOptions, Clients } from '.'

type Call = {
  method?: string
  headers: IncomingHttpHeaders
  path: string
  query: Record<string, string>
  body: unknown
}

const WHERE = 'version=3' as Where
const DOCUMENT = { id: 'a-1', body: '{}', version: 3 }
const NAME = 'sellertools_offer_management'

let reply: (call: Call) => UpstreamReply
let calls: Call[] = []

const { url } = upstream(
  inJson(({ method, url: asked = '', headers, body }) => {
    const { pathname, searchParams } = new URL(asked, 'http://localhost')
    const call = {
      method,
      headers,
      path: pathname,
      query: Object.fromEntries(searchParams),
      body: body ? JSON.parse(body) : null,
    }

    calls.push(call)

    return reply(call)
  })
)

beforeEach(() => {
  calls = []
})

function clients(account = 'grocery1'): Clients {
  const redirect = redirectTo(() => `${url()}/api/dataentities`)

  return new Clients(
    {
      ...clientOptions,
      masterData: { ...clientOptions?.masterData, middlewares: [redirect] },
    },
    anIoContext(account)
  )
}

const documents = () => clients().masterData

async function all<T>(groups: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []

  for await (const group of groups) found.push(group)

  return found
}

async function failureOf(work: Promise<unknown>) {
  return work.then(
    () => null,
    (error) => error
  )
}

describe('a document', () => {
  test('is read whole, in the name of the app, from the entities of the app', async () => {
    reply = () => ({ body: DOCUMENT })

    expect(await documents().get('offers', 'a-1')).toEqual(DOCUMENT)
    expect(calls).toMatchObject([
      {
        method: 'GET',
        path: `/api/dataentities/${NAME}_offers/documents/a-1`,
        query: { _fields: '_all', an: 'grocery1' },
        headers: { vtexidclientautcookie: 'own-token' },
      },
    ])
  })

  test('is read anew each time, also twice at once', async () => {
    let version = 0

    reply = () => ({
      body: { version: ++version },
      headers: { 'cache-control': 'max-age=60' },
    })
    const same = documents()
    const read = () => same.get('offers', 'a-1', ['version'])
    const found = [...(await Promise.all([read(), read()])), await read()]

    expect(found.map((document) => document?.version).sort()).toEqual([1, 2, 3])
  })

  test.each([
    ['404', { status: 404, body: { Message: 'Not found' } }],
    ['nothing', { status: 204 }],
  ])('is null when the answer is %s', async (_, answer) => {
    reply = () => answer

    expect(await documents().get('logs', 'a-1')).toBeNull()
  })

  test.each([
    ['put', 'PUT'],
    ['patch', 'PATCH'],
  ] as const)('is written by %s under its schema', async (name, method) => {
    reply = () => ({ status: 304 })
    await documents()[name]('offers', 'a-1', { body: '{}', version: null })

    expect(calls).toMatchObject([
      {
        method,
        path: `/api/dataentities/${NAME}_offers/documents/a-1`,
        query: { _schema: 'v1', an: 'grocery1' },
        body: { body: '{}', version: null },
      },
    ])
    expect(calls[0].query).not.toHaveProperty('_where')
  })

  test.each([200, 204, 304, 400, 404, 409, 412])(
    'is replaced under a condition, and %i tells nothing',
    async (status) => {
      reply = () => ({ status })
      await documents().putIf('offers', 'a-1', WHERE, { version: 4 })

      expect(calls).toMatchObject([
        { method: 'PUT', query: { _where: 'version=3', _schema: 'v1' } },
      ])
    }
  )

  test.each([
    [204, true],
    [304, false],
    [404, false],
  ])('is gone when it is %i, and was there: %s', async (status, wasThere) => {
    reply = () => ({ status })

    expect(await documents().delete('offers', 'a-1')).toBe(wasThere)
    expect(calls).toMatchObject([{ method: 'DELETE' }])
  })
})

test('a schema that is the same already is saved', async () => {
  reply = () => ({ status: 304 })
  await documents().saveSchema('logs', 'v1', { type: 'object' })

  expect(calls).toMatchObject([
    {
      method: 'PUT',
      path: `/api/dataentities/${NAME}_logs/schemas/v1`,
      body: { type: 'object' },
    },
  ])
})

test('a search asks for its part, and tells how many there are', async () => {
  reply = () => ({
    body: [DOCUMENT],
    headers: { 'rest-content-range': 'resources 50-150/1234' },
  })
  const found = await documents().search(
    'offers',
    { fields: ['body'], where: WHERE, sort: 'seq ASC' },
    { from: 50, size: 100 }
  )

  expect(found).toEqual({ items: [DOCUMENT], total: 1234 })
  expect(calls).toMatchObject([
    {
      path: `/api/dataentities/${NAME}_offers/search`,
      query: {
        _fields: 'id,body',
        _where: 'version=3',
        _sort: 'seq ASC',
        _schema: 'v1',
      },
      headers: { 'rest-range': 'resources=50-150' },
    },
  ])
})

describe('a scroll', () => {
  const search = { fields: ['body'], where: WHERE }

  test('goes on by its token until nothing is left', async () => {
    reply = ({ query }) => ({
      body: query._token === 't2' ? [] : [DOCUMENT],
      headers: { 'x-vtex-md-token': query._token === 't1' ? 't2' : 't1' },
    })
    const groups = await all(documents().scroll('logs', search, 1000))

    expect(groups).toEqual([[DOCUMENT], [DOCUMENT]])
    expect(calls.map(({ query }) => query._token)).toEqual([
      undefined,
      't1',
      't2',
    ])
    expect(calls[0].query).toMatchObject({
      _size: '1000',
      _where: 'version=3',
      _fields: 'id,body',
      _schema: 'v1',
    })
  })

  test('is given up where a group may have got lost', async () => {
    reply = ({ query }) =>
      query._token
        ? { status: 500 }
        : { body: [DOCUMENT], headers: { 'x-vtex-md-token': 't1' } }

    expect(
      await failureOf(all(documents().scroll('logs', search, 1000)))
    ).toMatchObject({ code: 'STORE_UNAVAILABLE' })
    expect(calls).toHaveLength(2)
  })
})

describe('Master Data that', () => {
  const write = () => documents().put('offers', 'a-1', { body: 'secret' })

  test.each([429, 500, 503])(
    'answers %i is asked again, as often as makes sense',
    async (status) => {
      reply = () => ({
        status: calls.length < 3 ? status : 200,
        headers: { 'retry-after': '0' },
      })
      await write()
      expect(calls).toHaveLength(3)

      calls = []
      reply = () => ({ status, headers: { 'retry-after': '0' } })
      expect(await failureOf(write())).toMatchObject({
        code: 'STORE_UNAVAILABLE',
      })
      expect(calls).toHaveLength(6)
    }
  )

  test('asks for more time than a caller has is not waited for', async () => {
    reply = () => ({ status: 429, headers: { 'retry-after': '600' } })

    expect(await failureOf(write())).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      facts: { retryAfterSeconds: expect.any(Number) },
    })
    expect(calls).toHaveLength(1)
  })

  test.each([
    [401, 'STORE_UNAVAILABLE'],
    [403, 'STORE_UNAVAILABLE'],
    [400, 'INTERNAL'],
    [413, 'INTERNAL'],
  ])('refuses with %i is not asked again', async (status, code) => {
    reply = () => ({ status })

    expect(await failureOf(write())).toMatchObject({ code })
    expect(calls).toHaveLength(1)
  })

  test('fails leaves nothing of what was sent in the failure', async () => {
    reply = () => ({ status: 400, body: { Message: 'secret is wrong' } })
    const failure = await failureOf(write())

    expect(failure.cause.message).toBe('Master Data answered 400')
    expect(inspect(failure, { depth: 9 })).not.toMatch(/secret|own-token/)
    expect(Object.keys(failure.cause)).toEqual([])
  })
})

test('the store of a request is that of its account, and of no other', async () => {
  reply = () => ({ status: 404 })
  const { store } = clients('grocery1')

  expect(await store.readSettings('grocery1')).toEqual({ maskedKeys: [] })
  for (const foreign of [
    store.readSettings('other'),
    store.saveSettings('other', { maskedKeys: [] }),
    store.listFeeds('other'),
    store.changeOffer(
      { account: 'other', feedId: 'a', skuId: '1' },
      null,
      () => {
        throw new Error('decided')
      }
    ),
  ]) {
    await expect(foreign).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  expect(new Set(calls.map(({ query }) => query.an))).toEqual(
    new Set(['grocery1'])
  )
})

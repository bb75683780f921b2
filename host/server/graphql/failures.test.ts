import { Failure } from '../../../node/domain/errors'
import { DAY_MS, plus } from '../../../node/domain/instant'
import { Store } from '../../../node/domain/store'
import { aSeller, NOW, Seller } from '../../../node/testing/factories'
import { lent } from '../../testing/memoryStore'
import { ACCOUNT, startTestHost, TestHost } from '../../testing/startTestHost'
import { GRAPHQL_PATH } from '../startHost'

const INTERACTION = `query ($feedId: ID!, $skuId: ID!, $interactionId: ID!) {
  interaction(feedId: $feedId, skuId: $skuId, interactionId: $interactionId) { id }
}`

let host: TestHost
let seller: Seller

beforeAll(async () => {
  host = await startTestHost()
  seller = await aSeller(host.store, { account: ACCOUNT })
})

afterAll(() => host.stop())
beforeEach(() => host.setClock(NOW))

async function firstError(query: string, variables?: object) {
  const { body, headers } = await host.query(query, variables)
  const [error] = body.errors

  expect(error.extensions.requestId).toBe(headers.get('x-request-id'))
  expect(JSON.stringify(body)).not.toContain('stack')

  return error
}

const BAD_ARGUMENTS: ReadonlyArray<[string, string]> = [
  ['{ offers(from: -1) { total } }', 'from'],
  ['{ offers(size: 0) { total } }', 'size'],
  ['{ offers(size: 101) { total } }', 'size'],
  [
    `{ offers(filter: { text: "${'x'.repeat(201)}" }) { total } }`,
    'filter.text',
  ],
  ['{ offers(filter: { text: "a\\u0000b" }) { total } }', 'filter.text'],
  ['{ offers(filter: { brands: ["\\u0000"] }) { total } }', 'filter.brands.0'],
  ['{ offer(feedId: "", skuId: "1") { id } }', 'feedId'],
  [
    '{ offer(feedId: "f", skuId: "1") { interactions(size: 101) { total } } }',
    'interactions.size',
  ],
  [
    '{ offer(feedId: "f", skuId: "1") { interactions(filter: { since: "soon" }) { total } } }',
    'interactions.filter.since',
  ],
  [
    '{ offer(feedId: "f", skuId: "1") { interactions(filter: { until: "2026-02-30" }) { total } } }',
    'interactions.filter.until',
  ],
  [
    '{ offer(feedId: "f", skuId: "1") { interactions(filter: { until: 5 }) { total } } }',
    'interactions.filter.until',
  ],
  [
    '{ interaction(feedId: "f", skuId: "1", interactionId: "i") { logs(from: -1) { total } } }',
    'logs.from',
  ],
  [
    '{ interaction(feedId: "f", skuId: "1", interactionId: "i") { logs(size: 501) { total } } }',
    'logs.size',
  ],
  [
    '{ interaction(feedId: "f", skuId: "1", interactionId: "i") { logs(size: 21) { items { evidence { request } } } } }',
    'logs.size',
  ],
  ['{ errorCode(id: "") { id } }', 'id'],
]

test.each(BAD_ARGUMENTS.map(([query, path]) => [path, query]))(
  'A wrong %s is refused by its name, unread',
  async (path, query) => {
    host.statements()
    const { extensions, message } = await firstError(query)

    expect(extensions.code).toBe('BAD_INPUT')
    expect(
      extensions.details.map((fault: { path: string }) => fault.path)
    ).toEqual([path])
    expect(message).toContain(path)
    expect(host.statements()).toBe(0)
  }
)

test('All faults of the arguments are told at once', async () => {
  const { extensions } = await firstError(
    '{ offers(from: -1, size: 1000) { total } }'
  )

  expect(extensions.details).toHaveLength(2)
})

test('A variable of the wrong type, an unknown field and broken syntax are bad input', async () => {
  const queries: ReadonlyArray<[string, object]> = [
    ['query ($size: Int) { offers(size: $size) { total } }', { size: 'many' }],
    ['{ offers { nothing } }', {}],
    ['{ offers {', {}],
    ['query A { offers { total } } query B { offers { total } }', {}],
    ['', {}],
    ['mutation { x }', {}],
    ['subscription { x }', {}],
  ]

  for (const [query, variables] of queries) {
    const { body, status } = await host.query(query, variables)
    const { code, requestId } = body.errors[0].extensions

    expect([query, status, code]).toEqual([query, 400, 'BAD_INPUT'])
    expect(requestId).toEqual(expect.any(String))
  }
})

test.each([
  {},
  [],
  'null',
  '{ not json',
  { query: 5 },
  { query: ' ' },
  { query: '{ __typename }', variables: [1] },
  { query: '{ __typename }', variables: 'text' },
  { query: '{ __typename }', operationName: 1 },
  { query: '{ __typename }', extensions: 1 },
])('The body %j is bad input, told in the form of GraphQL', async (sent) => {
  const { status, headers, body } = await host.call('POST', GRAPHQL_PATH, sent)

  expect(status).toBe(400)
  expect(body.errors[0].extensions).toMatchObject({
    code: 'BAD_INPUT',
    requestId: headers.get('x-request-id'),
  })
})

test('Null arguments mean the same as absent ones', async () => {
  const { body } = await host.query(
    '{ offers(filter: null, sort: null, from: null, size: null) { total } }'
  )

  expect(body.errors).toBeUndefined()
})

test('An expired interaction says when it went', async () => {
  const { interaction } = await seller.report()
  const { feedId, skuId, id: interactionId } = interaction
  const variables = { feedId, skuId, interactionId }
  const expiry = plus(NOW, 10 * DAY_MS)

  host.setClock(plus(expiry, -1))
  expect((await host.query(INTERACTION, variables)).body.errors).toBeUndefined()

  host.setClock(expiry)
  const { extensions } = await firstError(INTERACTION, variables)

  expect(extensions).toMatchObject({
    code: 'INTERACTION_EXPIRED',
    expiredAt: '2026-03-20T12:00:00.000Z',
  })
})

test('What does not exist is told by the code of its kind', async () => {
  const { interaction } = await seller.report()
  const { feedId, id } = interaction
  const log = (logId: string) =>
    `{ log(feedId: "${feedId}", skuId: "1", interactionId: "${id}", logId: "${logId}") { id } }`

  const codes = await Promise.all(
    [
      `{ offer(feedId: "${feedId}", skuId: "404") { id } }`,
      `{ interaction(feedId: "${feedId}", skuId: "404", interactionId: "${id}") { id } }`,
      `{ interaction(feedId: "nowhere", skuId: "1", interactionId: "${id}") { id } }`,
      `{ interaction(feedId: "${feedId}", skuId: "1", interactionId: "no id") { id } }`,
      log(id),
      log('no id'),
      '{ errorCode(id: "HUH-1") { id } }',
    ].map(async (query) => (await firstError(query)).extensions.code)
  )

  expect(codes).toEqual([
    'OFFER_NOT_FOUND',
    'INTERACTION_NOT_FOUND',
    'INTERACTION_NOT_FOUND',
    'INTERACTION_NOT_FOUND',
    'LOG_NOT_FOUND',
    'LOG_NOT_FOUND',
    'ERROR_CODE_NOT_FOUND',
  ])
})

test('Of another account, not even the existence is told', async () => {
  const other = await aSeller(host.store, { account: 'other' })
  const { interaction } = await other.report()
  const { feedId, skuId, id: interactionId } = interaction
  const { extensions } = await firstError(INTERACTION, {
    feedId,
    skuId,
    interactionId,
  })

  expect(extensions.code).toBe('INTERACTION_NOT_FOUND')
})

test.each([
  [
    new TypeError('the password is hunter2'),
    'INTERNAL',
    'Something failed on our side. Give the request id to support.',
  ],
  [
    new Failure('STORE_UNAVAILABLE', 'Try again.', {}, new Error('hunter2')),
    'STORE_UNAVAILABLE',
    'Try again.',
  ],
])(
  'Of what failed inside, only the log tells: %p',
  async (thrown, code, message) => {
    const store: Store = {
      ...lent(host.store),
      summariseOffers: () => Promise.reject(thrown),
    }
    const failing = await startTestHost({}, { store })
    const { body } = await failing.query('{ offerSummary { total } }')

    expect(body.errors[0]).toMatchObject({ message, extensions: { code } })
    expect(JSON.stringify(body)).not.toContain('hunter2')
    expect(failing.logged()).toContainEqual(
      expect.objectContaining({
        level: 'error',
        code,
        requestId: body.errors[0].extensions.requestId,
        cause: expect.objectContaining({
          message: expect.stringContaining('hunter2'),
        }),
      })
    )
    await failing.stop()
  }
)

test('An answer that GraphQL cannot write is a failure of ours, and is logged', async () => {
  const store: Store = {
    ...lent(host.store),
    summariseOffers: async () => ({
      total: 2 ** 40,
      synced: 0,
      sending: 0,
      error: 0,
      unavailable: 0,
    }),
  }
  const failing = await startTestHost({}, { store })
  const { body } = await failing.query('{ offerSummary { total } }')

  expect(body.errors[0].extensions.code).toBe('INTERNAL')
  expect(body.errors[0].message).not.toContain('Int')
  expect(failing.logged()).toContainEqual(
    expect.objectContaining({ level: 'error', code: 'INTERNAL' })
  )
  await failing.stop()
})

import { randomUUID } from 'node:crypto'
import {
  CHANNEL,
  FEED,
  FEED_ID,
  INTERACTION,
  interactionsOf,
} from '../api/testApi'
import { ACCOUNT, Headers, pairOf } from '../testing/call'
import { lent } from '../testing/memoryStore'
import { startTestHost, TestHost } from '../testing/startTestHost'
import { startTestRemote, TestRemote } from '../testing/startTestRemote'

let remote: TestRemote
let settings: (given: Record<string, string>) => unknown
let interactionId: string

const asGiven = (given: Record<string, string>) => given

beforeAll(async () => {
  settings = asGiven
  remote = await startTestRemote({ settings: (given) => settings(given) })

  await call('POST', '/channels', CHANNEL)
  await call('POST', '/feeds', FEED)

  const opened = await call('POST', interactionsOf(1), INTERACTION)

  interactionId = opened.body.id
})

afterAll(() => remote.stop())

beforeEach(() => {
  settings = asGiven
})

function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Headers = pairOf(ACCOUNT)
) {
  const [name, query = ''] = path.split('?')

  return remote.call(
    method,
    `/api/sent-offers${name}?${query}&an=${ACCOUNT}`,
    body,
    headers
  )
}

const ASKED = `query Page($sku: ID!, $with: Boolean = true) {
  mine: offer(feedId: "${FEED_ID}", skuId: $sku) { ...Offer }
  other: offer(feedId: "${FEED_ID}", skuId: $sku) { number: skuId }
  counted: offerSummary { all: total }
  code: errorCode(id: "CTLG-006") { id }
}
fragment Offer on Offer {
  __typename
  sku: skuId
  channel @include(if: $with) { title: name }
  history: interactions(size: 1) { total items { key: id started: startDate } }
}`

test('a query is answered under the names that it asks for', async () => {
  const { body } = await remote.query(ASKED, { sku: '1' })

  expect(body).toEqual({
    data: {
      mine: {
        __typename: 'Offer',
        sku: '1',
        channel: { title: 'Corner Market' },
        history: {
          total: 1,
          items: [{ key: interactionId, started: '2022-03-07T09:15:00.000Z' }],
        },
      },
      other: { number: '1' },
      counted: { all: 1 },
      code: { id: 'CTLG-006' },
    },
  })
})

test('a query is answered as the host answers it', async () => {
  for (const variables of [{ sku: '1' }, { sku: '1', with: false }]) {
    const near = await remote.query(ASKED, variables)
    const far = await remote.far.query(ASKED, variables)

    expect(near.body).toEqual(far.body)
  }
})

test('what fails fails by the code and at the place that it has on the host', async () => {
  for (const [query, path] of [
    [`{ x: offer(feedId: "${FEED_ID}", skuId: "none") { id } }`, ['x']],
    ['{ offers(size: 1000) { total } }', ['offers']],
  ] as const) {
    const near = await remote.query(query)
    const far = await remote.far.query(query)
    const [error] = near.body.errors
    const [told] = far.body.errors

    expect(error).toEqual({
      ...told,
      path,
      extensions: {
        ...told.extensions,
        requestId: near.headers.get('x-request-id'),
      },
    })
  }
})

test('the host knows a request by the id that the caller is told', async () => {
  const { headers, body } = await call('GET', `/feeds/none`)
  const id = headers.get('x-request-id')

  expect(body.requestId).toBe(id)
  expect(remote.far.logged().some(({ requestId }) => requestId === id)).toBe(
    true
  )
})

test('only what belongs to an account is handed on', async () => {
  settings = (given) => ({ ...given, hostUrl: 'http://127.0.0.1:1' })

  expect((await call('GET', '/error-codes/CTLG-006')).status).toBe(200)
  expect((await call('GET', '/openapi.json', undefined, {})).status).toBe(200)
  expect((await call('GET', '/feeds')).status).toBe(503)
})

test.each<[string, (given: Record<string, string>) => unknown, RegExp]>([
  [
    'a wrong key',
    (given) => ({ ...given, hostAppToken: 'guess' }),
    /does not let the app in/,
  ],
  [
    'the key of another account',
    (given) => ({ ...given, hostAppKey: 'vtexappkey-other-LOCAL' }),
    /does not let the app in/,
  ],
  [
    'a host that is away',
    (given) => ({ ...given, hostUrl: 'http://127.0.0.1:1' }),
    /does not answer/,
  ],
  [
    'an address that is no host',
    (given) => ({ ...given, hostUrl: 'not an address' }),
    /hostUrl\.$/,
  ],
  ['half a key', (given) => ({ ...given, hostAppKey: '' }), /hostAppKey\.$/],
])(
  'with %s for the host nothing is read or written, here or there',
  async (_, changed, message) => {
    const before = await remote.kept()

    settings = changed

    const answers = [
      await call('GET', '/feeds'),
      await call('PUT', '/settings', { maskedKeys: ['changed'] }),
      await call('DELETE', `/feeds/${FEED_ID}`),
    ]

    for (const { status, headers, body } of answers) {
      expect([status, body.code]).toEqual([503, 'STORE_UNAVAILABLE'])
      expect(body.message).toMatch(message)
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(JSON.stringify(body)).not.toMatch(/guess|LOCAL|127\.0\.0\.1/)
    }

    const { body } = await remote.query('{ offerSummary { total } }')

    expect(body).toMatchObject({
      data: null,
      errors: [
        {
          message: expect.stringMatching(message),
          extensions: { code: 'STORE_UNAVAILABLE' },
        },
      ],
    })
    expect(await remote.kept()).toBe(before)
  }
)

test('who is not let in by the app never reaches the host', async () => {
  const before = remote.far.logged().length
  const statuses = [
    await call('GET', '/feeds', undefined, {}),
    await call('GET', '/feeds', undefined, pairOf('other')),
    await call('PATCH', '/feeds'),
  ].map(({ status }) => status)

  expect(statuses).toEqual([401, 403, 405])
  expect(remote.far.logged()).toHaveLength(before)
})

test('the account that let the caller in is the one that the host is asked for, whatever else is in the query', async () => {
  const path = `/api/sent-offers/feeds?an=${ACCOUNT}&an=${ACCOUNT}&AN=other`
  const { status, body } = await remote.call('GET', path)

  expect([
    status,
    body.map(({ account }: { account: string }) => account),
  ]).toEqual([200, [ACCOUNT]])
})

test('a body of megabytes arrives, and one that is too large is refused as on the host', async () => {
  const log = (megabytes: number) => ({
    type: 'info',
    description: 'Sent',
    evidence: { request: 'x'.repeat(megabytes * 1024 * 1024) },
  })
  const path = `${interactionsOf(1)}/${interactionId}/logs`
  const kept = await call('POST', path, log(8))
  const refused = await call('POST', path, log(17))

  expect(kept.status).toBe(201)
  expect([refused.status, refused.body.code]).toEqual([413, 'BODY_TOO_LARGE'])

  const { body } = await call('GET', `${path}/${kept.body.id}`)

  expect(body.evidence.request).toHaveLength(8 * 1024 * 1024)
})

test('a request with a key happens once on the host', async () => {
  const headers = { ...pairOf(ACCOUNT), 'idempotency-key': randomUUID() }
  const open = () => call('POST', interactionsOf(1), INTERACTION, headers)
  const first = await open()
  const again = await open()

  expect(first.status).toBe(201)
  expect(again.body).toEqual(first.body)
})

test('no secret of the settings reaches a log', () => {
  const lines = JSON.stringify(remote.logged())

  expect(lines.includes('The host elsewhere')).toBe(true)
  expect(lines.includes('guess')).toBe(false)
})

describe('an account that takes the host out of its settings', () => {
  let own: TestHost
  let hostUrl: string

  beforeAll(async () => {
    hostUrl = remote.far.url
    own = await startTestHost(
      {},
      {
        store: lent(remote.far.store),
        appSettings: () => ({
          hostUrl,
          hostAppKey: 'vtexappkey-grocery1-LOCAL',
          hostAppToken: 'local',
        }),
      }
    )
  })

  afterAll(() => own.stop())

  test('is answered by the app itself from then on', async () => {
    const asked = () => remote.far.logged().length
    const before = asked()

    await own.call('GET', `/api/sent-offers/feeds?an=${ACCOUNT}`)
    expect(asked()).toBeGreaterThan(before)

    hostUrl = ''

    const after = asked()
    const { status } = await own.call(
      'GET',
      `/api/sent-offers/feeds?an=${ACCOUNT}`
    )

    expect([status, asked()]).toEqual([200, after])
  })
})

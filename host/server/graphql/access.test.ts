import { lent } from '../../testing/memoryStore'
import { GRAPHQL_PATH } from '../startHost'
import {
  ACCOUNT,
  Answer,
  Headers,
  pairOf,
  startTestHost,
  TestHost,
} from '../../testing/startTestHost'

const QUERY = '{ offerSummary { total } }'
const INTERN = 'vtexappkey-intern-LOCAL'
const RETIRED = 'vtexappkey-retired-LOCAL'
const GRANTED = 'vtexappkey-connector-LOCAL'

let host: TestHost

beforeAll(async () => {
  host = await startTestHost(
    {},
    {
      grants: {
        accounts: {
          [GRANTED]: [ACCOUNT],
          [INTERN]: [ACCOUNT],
          [RETIRED]: [],
        },
        withoutRole: [INTERN],
      },
    }
  )
})

afterAll(() => host.stop())

function codeOf({ body }: Answer): unknown {
  return body.errors?.[0].extensions.code
}

async function sessionCookie(): Promise<string> {
  const { headers } = await host.call('GET', '/admin', undefined, {})
  const [cookie] = (headers.get('set-cookie') ?? '').split(';')

  return cookie
}

test('Nobody reads without credentials, and nothing reaches the database', async () => {
  host.statements()
  const answer = await host.query(QUERY, {}, {})

  expect(answer.status).toBe(401)
  expect(codeOf(answer)).toBe('UNAUTHENTICATED')
  expect(answer.body.errors[0].extensions.requestId).toBe(
    answer.headers.get('x-request-id')
  )
  expect(host.statements()).toBe(0)
})

test.each([
  [
    'a wrong token of a key',
    { ...pairOf(ACCOUNT), 'x-vtex-api-apptoken': 'x' },
  ],
  [
    'a key without a token',
    { 'x-vtex-api-appkey': 'vtexappkey-grocery1-LOCAL' },
  ],
  ['a made-up session', { cookie: 'VtexIdclientAutCookie=made.up' }],
  ['a made-up token', { vtexidclientautcookie: 'made-up' }],
])('%s is refused', async (_, headers) => {
  expect(codeOf(await host.query(QUERY, {}, headers))).toBe('UNAUTHENTICATED')
})

test('The key pair of another account is refused', async () => {
  expect(codeOf(await host.query(QUERY, {}, pairOf('other')))).toBe('FORBIDDEN')
})

test('The key pair of the account reads', async () => {
  const { body } = await host.query(QUERY)

  expect(body).toEqual({ data: { offerSummary: { total: 0 } } })
})

test('The key of a connector reads where License Manager grants it', async () => {
  const { body } = await host.query(QUERY, {}, pairOf('connector'))

  expect(body.errors).toBeUndefined()
})

test('Without a role that opens the resource nobody reads, though the account is theirs', async () => {
  const asIntern = await host.query(QUERY, {}, pairOf('intern'))
  const feeds = await host.call(
    'GET',
    `/api/sent-offers/feeds?an=${ACCOUNT}`,
    undefined,
    pairOf('intern')
  )

  expect([codeOf(asIntern), asIntern.body.data]).toEqual(['FORBIDDEN', null])
  expect([feeds.status, feeds.body.code]).toEqual([403, 'FORBIDDEN'])
})

test('A key of the account itself reads only where License Manager grants it', async () => {
  const path = `${GRAPHQL_PATH}?an=retired`
  const answer = await host.call(
    'POST',
    path,
    { query: QUERY },
    pairOf('retired')
  )

  expect(codeOf(answer)).toBe('FORBIDDEN')
})

test('A person who is signed in, and has no role, is refused', async () => {
  const strict = await startTestHost(
    {},
    {
      store: lent(host.store),
      grants: { withoutRole: ['developer@localhost'] },
    }
  )
  const page = await strict.call('GET', '/admin', undefined, {})
  const [cookie] = (page.headers.get('set-cookie') ?? '').split(';')

  expect(codeOf(await strict.query(QUERY, {}, { cookie }))).toBe('FORBIDDEN')
  await strict.stop()
})

test('The session of the Admin reads, as a cookie and as a header', async () => {
  const cookie = await sessionCookie()
  const vtexidclientautcookie = cookie.split('=').slice(1).join('=')

  const both: Headers[] = [{ cookie }, { vtexidclientautcookie }]

  for (const headers of both) {
    expect(codeOf(await host.query(QUERY, {}, headers))).toBeUndefined()
  }
})

test('A session that another site makes a browser send is none', async () => {
  const headers = {
    cookie: await sessionCookie(),
    'sec-fetch-site': 'cross-site',
  }

  expect(codeOf(await host.query(QUERY, {}, headers))).toBe('UNAUTHENTICATED')
})

test('Without credentials a query is not even read', async () => {
  const asked = await Promise.all(
    ['{ nothing', '{ __schema { types { name } } }', 'x'.repeat(100_000)].map(
      (query) => host.query(query, {}, {})
    )
  )

  expect(asked.map((answer) => [answer.status, codeOf(answer)])).toEqual(
    asked.map(() => [401, 'UNAUTHENTICATED'])
  )
})

test('Each root field is guarded by itself', async () => {
  const { body } = await host.query(
    '{ errorCode(id: "CTLG-006") { id } offers { total } }',
    {},
    pairOf('other')
  )

  expect(body.errors).not.toHaveLength(0)
  expect(body.data).toBeNull()
})

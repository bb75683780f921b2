import { DAY_MS, plus, SECOND_MS } from '../../../node/domain/instant'
import { NOW } from '../../../node/testing/factories'
import { ACCOUNT, Answer, callAt, Headers } from '../../testing/call'
import { sessionOf } from '../../testing/graphql'
import { TARGET } from '../../testing/startTarget'
import {
  activate,
  Api,
  FEED_ID,
  keyHeaders,
  LOG,
  openInteraction,
  startApiWithFeed,
} from '../testApi'
import { APART, FIELD_QUERIES, Ids, ROUTE_CALLS, ROUTES } from './addresses'

const RETIRED = 'vtexappkey-retired-LOCAL'
const INTERN = 'vtexappkey-intern-LOCAL'

/** Ids as nobody ever had them; each is as long, and as old, as a real one. */
const NOBODYS_SKU = 'sku-nobody-has'
const OWNERS_SKU = 'sku-of-a-owner'
const NOBODYS_FEED = 'acme.corner-nobody'

const grants: { accounts: Record<string, string[]>; withoutRole: string[] } = {
  accounts: { [RETIRED]: [ACCOUNT], [INTERN]: [ACCOUNT] },
  withoutRole: [INTERN],
}

let api: Api
let owners: Ids

beforeAll(async () => {
  api = await startApiWithFeed({ grants })

  const path = await openInteraction(api, OWNERS_SKU)
  const { body } = await api.post(`${path}/logs`, LOG)

  owners = {
    feedId: FEED_ID,
    skuId: OWNERS_SKU,
    interactionId: path.slice(-32),
    logId: body.id,
  }
})

afterAll(() => api.stop())

/** What is the same in all answers to those who are refused alike. */
function toldBy({ status, body, headers }: Answer) {
  const { requestId, ...rest } = body

  expect(requestId).toBe(headers.get('x-request-id'))

  return JSON.stringify([status, headers.get('allow'), rest])
}

test('Every route of service.json is called here, or is apart for a reason', () => {
  const called = new Set(ROUTE_CALLS.map(({ id }) => id))

  expect([...called, ...APART].sort()).toEqual(Object.keys(ROUTES).sort())
})

type Refused = [string, number, string, () => Promise<Headers> | Headers]

const REFUSED: readonly Refused[] = [
  ['no key', 401, 'UNAUTHENTICATED', () => ({})],
  [
    'a key without its token',
    401,
    'UNAUTHENTICATED',
    () => ({ 'x-vtex-api-appkey': 'vtexappkey-grocery1-LOCAL' }),
  ],
  [
    'a wrong key',
    401,
    'UNAUTHENTICATED',
    () => ({ ...keyHeaders(ACCOUNT), 'x-vtex-api-apptoken': 'guess' }),
  ],
  [
    'a made-up session',
    401,
    'UNAUTHENTICATED',
    () => ({ vtexidclientautcookie: 'made.up' }),
  ],
  ['the key of another account', 403, 'FORBIDDEN', () => keyHeaders('other')],
  [
    'a session of another account',
    403,
    'FORBIDDEN',
    async () => ({ vtexidclientautcookie: await api.session('other') }),
  ],
  ['a key without the role', 403, 'FORBIDDEN', () => keyHeaders('intern')],
  [
    'a session without the role',
    403,
    'FORBIDDEN',
    async () => ({ cookie: `VtexIdclientAutCookie=${await internsSession()}` }),
  ],
]

/** Of somebody who works for the account that owns the data, and has no role there. */
function internsSession(): Promise<string> {
  return sessionOf(api.url, 'intern', ACCOUNT)
}

test('The owner is answered at all of these addresses', async () => {
  for (const { queryOf } of FIELD_QUERIES) {
    const { body } = await api.query(queryOf(owners))

    expect(body.errors).toBeUndefined()
  }

  for (const { method, pathOf, body } of ROUTE_CALLS) {
    if (method !== 'GET') continue

    const { status } = await api.call(method, pathOf(owners), { body })

    expect([pathOf(owners), status]).toEqual([pathOf(owners), 200])
  }
})

test.each(REFUSED)(
  'By %s every route tells the same nothing (%i %s)',
  async (_, status, code, headersOf) => {
    const headers = await headersOf()
    const told = new Set<string>()

    for (const { method, pathOf, body } of ROUTE_CALLS) {
      for (const ids of [owners, nobodys(owners)]) {
        const answer = await api.call(method, pathOf(ids), {
          headers,
          body,
        })

        expect([method, pathOf(ids), answer.status, answer.body.code]).toEqual([
          method,
          pathOf(ids),
          status,
          code,
        ])
        told.add(toldBy(answer))
      }
    }

    expect(told.size).toBe(1)
  }
)

test.each(REFUSED)(
  'By %s no root field is read',
  async (name, _, code, headersOf) => {
    const headers = await headersOf()

    for (const { queryOf } of FIELD_QUERIES) {
      for (const ids of [owners, nobodys(owners)]) {
        const { body } = await api.query(queryOf(ids), {}, headers)
        const [error, ...others] = body.errors

        expect([body.data ?? null, others, error.extensions.code]).toEqual([
          null,
          [],
          codeOf(name, code),
        ])
        expect(JSON.stringify(body)).not.toContain(LOG.description)
      }
    }
  }
)

test.each(REFUSED)(
  'By %s, and by the owner, nothing is found where the purge is',
  async (_, __, ___, headersOf) => {
    const address = `${api.url}${ROUTES.purge.path}?an=${ACCOUNT}`

    for (const headers of [await headersOf(), keyHeaders(ACCOUNT)]) {
      for (const method of ['POST', 'GET', 'OPTIONS']) {
        const { status, body } = await callAt(
          address,
          method,
          undefined,
          headers
        )

        expect([method, status, body.code]).toEqual([
          method,
          404,
          'ROUTE_NOT_FOUND',
        ])
      }
    }
  }
)

/**
 * The directive of VTEX IO knows sessions alone, and takes one of another
 * account for none.
 */
function codeOf(name: string, code: string): string {
  const isKnown = name === 'a session without the role'

  return TARGET.name === 'runtime' && !isKnown ? 'UNAUTHENTICATED' : code
}

function nobodys(ids: Ids): Ids {
  const other = (id: string) =>
    `${id.slice(0, -4)}${id.endsWith('0000') ? '1111' : '0000'}`

  return {
    feedId: NOBODYS_FEED,
    skuId: NOBODYS_SKU,
    interactionId: other(ids.interactionId),
    logId: other(ids.logId),
  }
}

describe('A seller who asks for what belongs to another', () => {
  /** Without the ids that were asked for, those that were made, and what names the request. */
  function withoutNames(text: string, ids: Ids, account: string): string {
    return [...Object.entries(ids), ['account', account]]
      .reduce((rest, [name, id]) => rest.replaceAll(id, `<${name}>`), text)
      .replace(/"(?:requestId|operationId)":"[^"]*"/g, '')
      .replace(/\b[\dA-F]{32}\b/g, '<new>')
  }

  function bytesOf(answer: Answer, ids: Ids, account: string): string {
    const { status, headers, body } = answer
    const told = [...headers].filter(
      ([name]) =>
        !['date', 'etag', 'x-request-id', 'content-length'].includes(name) &&
        !/^(?:connection|keep-alive|x-.*|server-timing|set-cookie)$/.test(name)
    )

    return withoutNames(JSON.stringify([status, told, body]), ids, account)
  }

  /** By these an account opens a feed of its own; that others may know of a channel is meant. */
  const calls = ROUTE_CALLS.filter(
    ({ id, method }) =>
      !['post channels', 'post feeds'].includes(`${method.toLowerCase()} ${id}`)
  )

  async function answersTo(account: string, ids: Ids): Promise<string[]> {
    const answers: string[] = []
    const session = { vtexidclientautcookie: await api.session(account) }

    for (const { name, queryOf } of FIELD_QUERIES) {
      const answer = await api.query(queryOf(ids), {}, session, account)

      answers.push(`${name} ${bytesOf(answer, ids, account)}`)
    }

    for (const { method, pathOf, body } of calls) {
      const answer = await api.call(method, pathOf(ids), { account, body })

      answers.push(`${method} ${bytesOf(answer, ids, account)}`)
    }

    return answers
  }

  async function owned(): Promise<string> {
    const { feedId, skuId, interactionId } = owners
    const { body } = await api.get(
      `/feeds/${feedId}/skus/${skuId}/interactions/${interactionId}`
    )
    const feeds = await api.get('/feeds')
    const settings = await api.get('/settings')

    return JSON.stringify([body, feeds.body, settings.body])
  }

  test('is answered byte for byte as if it had never been', async () => {
    const before = await owned()
    const real = await answersTo('stranger1', owners)
    const none = await answersTo('stranger2', nobodys(owners))

    expect(real).toEqual(none)
    expect(await owned()).toBe(before)
  })

  test('is answered so too where both sell on the same channel', async () => {
    const before = await owned()

    for (const account of ['stranger3', 'stranger4']) {
      await activate(api, { account })
    }

    const real = await answersTo('stranger3', owners)
    const none = await answersTo('stranger4', {
      ...nobodys(owners),
      feedId: owners.feedId,
    })

    expect(real).toEqual(none)
    expect(real.join()).toContain('INTERACTION_NOT_FOUND')
    expect(await owned()).toBe(before)
  })
})

describe('With time', () => {
  beforeEach(() => api.setClock(NOW))
  afterAll(() => api.setClock(NOW))

  test('a session ends, for every route and every field', async () => {
    const headers = { vtexidclientautcookie: await api.session(ACCOUNT) }

    expect((await api.get('/feeds', { headers })).status).toBe(200)
    api.setClock(plus(NOW, DAY_MS + SECOND_MS))

    for (const { method, pathOf, body } of ROUTE_CALLS) {
      const answer = await api.call(method, pathOf(owners), { headers, body })

      expect([method, pathOf(owners), answer.status]).toEqual([
        method,
        pathOf(owners),
        401,
      ])
    }

    for (const { queryOf } of FIELD_QUERIES) {
      const { body } = await api.query(queryOf(owners), {}, headers)

      expect([body.data ?? null, body.errors[0].extensions.code]).toEqual([
        null,
        'UNAUTHENTICATED',
      ])
    }
  })

  test('a key that License Manager has retired is refused after a minute at the latest', async () => {
    const headers = keyHeaders('retired')
    const status = async () => (await api.get('/feeds', { headers })).status

    expect(await status()).toBe(200)
    grants.accounts[RETIRED] = []
    api.setClock(plus(NOW, 59 * SECOND_MS))
    expect(await status()).toBe(200)
    api.setClock(plus(NOW, 60 * SECOND_MS))
    expect(await status()).toBe(403)

    grants.accounts[RETIRED] = [ACCOUNT]
    api.setClock(plus(NOW, 65 * SECOND_MS))
    expect(await status()).toBe(200)
  })
})

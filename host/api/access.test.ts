import {
  activate,
  Api,
  CHANNEL,
  expectFailure,
  FEED_ID,
  INTERACTION,
  interactionsOf,
  keyHeaders,
  openInteraction,
  startApiWithFeed,
} from './testApi'

const AGENCY = 'vtexappkey-agency-LOCAL'
const RETIRED = 'vtexappkey-grocery5-LOCAL'
const NOBODY = { headers: {} }

let api: Api

beforeAll(async () => {
  api = await startApiWithFeed({
    grants: { accounts: { [AGENCY]: ['grocery1'], [RETIRED]: [] } },
  })
})

afterAll(() => api.stop())

/** One call of every operation that belongs to an account. */
const CALLS: ReadonlyArray<[string, string]> = [
  ['POST', '/channels'],
  ['GET', '/feeds'],
  ['POST', '/feeds'],
  ['GET', `/feeds/${FEED_ID}`],
  ['PUT', `/feeds/${FEED_ID}`],
  ['DELETE', `/feeds/${FEED_ID}`],
  ['POST', interactionsOf(1)],
  ['POST', `${interactionsOf(1)}/unified`],
  ['GET', `${interactionsOf(1)}/any`],
  ['POST', `${interactionsOf(1)}/any/close`],
  ['POST', `${interactionsOf(1)}/any/logs`],
  ['GET', `${interactionsOf(1)}/any/logs/any`],
  ['GET', '/search/interactions'],
  ['GET', '/search/errors'],
  ['GET', '/settings'],
  ['PUT', '/settings'],
]

const ANY_ACCOUNT: [string, string] = ['GET', '/error-codes/CTLG-001']

test.each([...CALLS, ANY_ACCOUNT])(
  '401: %s %s lets nobody in without credentials',
  async (method, path) => {
    expectFailure(await api.call(method, path, NOBODY), 401, 'UNAUTHENTICATED')
  }
)

test.each([...CALLS, ANY_ACCOUNT])(
  '401: %s %s lets nobody in with a wrong key',
  async (method, path) => {
    const headers = {
      ...keyHeaders('grocery1'),
      'x-vtex-api-apptoken': 'guess',
    }

    expectFailure(
      await api.call(method, path, { headers }),
      401,
      'UNAUTHENTICATED'
    )
  }
)

test.each(CALLS)(
  '400: %s %s wants the account to be named',
  async (method, path) => {
    expectFailure(
      await api.call(method, path, {
        account: '',
        headers: keyHeaders('grocery1'),
      }),
      400,
      'BAD_INPUT',
      ['an']
    )
  }
)

test.each([...CALLS, ANY_ACCOUNT])(
  '403: %s %s is closed to a key of another account',
  async (method, path) => {
    const headers = keyHeaders('grocery2')

    expectFailure(await api.call(method, path, { headers }), 403, 'FORBIDDEN')
  }
)

test('403: what is there and what is not look the same from outside', async () => {
  const there = await openInteraction(api)
  const headers = keyHeaders('grocery2')
  const paths = [there, `${interactionsOf(1)}/none`, '/feeds/acme.nowhere']
  const answers = await Promise.all(
    paths.map((path) => api.get(path, { headers }))
  )

  const told = answers.map(({ status, body: { requestId, ...rest } }) => [
    status,
    rest,
  ])

  expect(told[1]).toEqual(told[0])
  expect(told[2]).toEqual(told[0])
})

test('403: nothing is changed by a key of another account', async () => {
  const headers = keyHeaders('grocery2')

  await api.call('DELETE', `/feeds/${FEED_ID}`, { headers })
  await api.call('POST', interactionsOf('intruder'), {
    headers,
    body: INTERACTION,
  })

  expect((await api.get(`/feeds/${FEED_ID}`)).status).toBe(200)
  expect((await api.get('/search/interactions?q=intruder')).body).toEqual([])
})

test('403: an account that no VTEX account can be called is nobody’s', async () => {
  for (const account of ['Grocery1', '..', 'a%20b']) {
    expectFailure(
      await api.get('/feeds', { account, headers: keyHeaders('grocery1') }),
      403,
      'FORBIDDEN'
    )
  }
})

test('200: a key of another account acts where License Manager grants it', async () => {
  const headers = keyHeaders('agency')

  expect((await api.get(`/feeds/${FEED_ID}`, { headers })).status).toBe(200)
})

test('403: a key of the account itself acts only where License Manager grants it', async () => {
  const answer = await api.get('/feeds', {
    account: 'grocery5',
    headers: keyHeaders('grocery5'),
  })

  expectFailure(answer, 403, 'FORBIDDEN')
})

test('200: error codes are told to any valid key, whatever its account', async () => {
  const { status } = await api.get('/error-codes/CTLG-001', {
    account: '',
    headers: keyHeaders('somebody'),
  })

  expect(status).toBe(200)
})

describe('a session of the Admin', () => {
  let session: string

  beforeAll(async () => {
    const login = await fetch(`${api.url}/api/vtexid/apptoken/login`, {
      method: 'POST',
      body: JSON.stringify({
        appkey: 'vtexappkey-grocery1-LOCAL',
        apptoken: 'local',
      }),
    })

    session = (await login.json()).token
  })

  test.each([
    ['a header', (token: string) => ({ VtexIdclientAutCookie: token })],
    [
      'a cookie',
      (token: string) => ({ cookie: `VtexIdclientAutCookie=${token}` }),
    ],
    [
      "the account's cookie",
      (token: string) => ({
        cookie: `VtexIdclientAutCookie_grocery1=${token}`,
      }),
    ],
  ])('200: is let in by %s', async (_, headersOf) => {
    const { status } = await api.get('/feeds', {
      headers: headersOf(session) as Record<string, string>,
    })

    expect(status).toBe(200)
  })

  test('401: is not let in by a token that was changed', async () => {
    expectFailure(
      await api.get('/feeds', {
        headers: { VtexIdclientAutCookie: `${session}x` },
      }),
      401,
      'UNAUTHENTICATED'
    )
  })

  test('401: changes nothing at the bidding of another site', async () => {
    const headers = {
      cookie: `VtexIdclientAutCookie=${session}`,
      'sec-fetch-site': 'cross-site',
    }

    expectFailure(
      await api.post('/channels', CHANNEL, { headers }),
      401,
      'UNAUTHENTICATED'
    )
  })
})

test('each account has its own of everything', async () => {
  const path = await openInteraction(api, 'shared-sku')
  const other = { account: 'grocery3' }

  await activate(api, other)
  await openInteraction(api, 'shared-sku', other)

  const ids = async (account: string) => {
    const { body } = await api.get('/search/interactions?q=shared-sku', {
      account,
    })

    return body.map(({ id }: { id: string }) => id)
  }

  const mine = await ids('grocery1')

  expect(mine).toEqual([path.slice(-32)])
  expect(await ids('grocery3')).toHaveLength(1)
  expect(await ids('grocery3')).not.toEqual(mine)
})

test('no credential reaches the log', async () => {
  const secret = 'a-token-that-nobody-may-read'

  await fetch(api.address('/feeds?an=grocery1'), {
    headers: { ...keyHeaders('grocery1'), 'x-vtex-api-apptoken': secret },
  })
  await fetch(api.address('/feeds?an=grocery1'), {
    headers: { VtexIdclientAutCookie: secret },
  })

  const logged = await api.logged()

  expect(logged.length).toBeGreaterThan(0)
  expect(JSON.stringify(logged)).not.toContain(secret)
})

import { Failure } from '../domain/errors'
import { Instant, plus, SECOND_MS, toInstant } from '../domain/instant'
import { AccessClients, resolveCaller } from './caller'
import { GuardedContext, requireAccess, requireCaller } from './requireAccess'
import { RESOURCE } from './resource'

type Headers = Record<string, string>

let sequence = 0

/**
 * VTEX ID and License Manager with one key and one session of `grocery1`. The
 * secrets are new ones each time, as what is learnt of them is remembered.
 */
function aPlatform() {
  sequence += 1

  const appToken = `token-${sequence}`
  const session = `session-${sequence}`
  const calls: string[] = []
  let now: Instant = toInstant(Date.UTC(2026, 2, 7))
  let grants = ['grocery1']
  let fails = false

  const ask = async <T>(name: string, answer: T): Promise<T> => {
    calls.push(name)
    if (fails) throw new Failure('STORE_UNAVAILABLE', 'Later.')

    return answer
  }

  const clients: AccessClients = {
    clock: () => now,
    vtexId: {
      login: (key, token) =>
        ask('login', key === 'key' && token === appToken ? session : null),
      validate: (token) =>
        ask(
          'validate',
          token === session ? { user: 'key', account: 'grocery1' } : null
        ),
    },
    access: {
      isGranted: (account) => ask('granted', grants.includes(account)),
    },
  }

  return {
    calls,
    clients,
    keys: { 'x-vtex-api-appkey': 'key', 'x-vtex-api-apptoken': appToken },
    session,
    wait: (seconds: number) => {
      now = plus(now, seconds * SECOND_MS)
    },
    grant: (account: string) => {
      grants = [...grants, account]
    },
    revoke: () => {
      grants = []
    },
    break: () => {
      fails = true
    },
  }
}

type Platform = ReturnType<typeof aPlatform>

async function enter(
  { clients }: Platform,
  headers: Headers,
  {
    an = 'grocery1',
    account = 'grocery1',
    method = 'GET',
    guard = requireAccess,
  }: {
    an?: string | string[] | null
    account?: string
    method?: string
    guard?: typeof requireAccess
  } = {}
): Promise<string> {
  const ctx: GuardedContext = {
    method,
    headers,
    query: an === null ? {} : { an },
    clients,
    vtex: { account },
  }

  let entered = 'nobody asked'

  try {
    await guard(ctx, async () => {
      entered = 'let in'
    })
  } catch (error) {
    return (error as Failure).code
  }

  return entered
}

test.each([
  ['a key pair', ({ keys }: Platform): Headers => keys],
  [
    'a token in the header',
    ({ session }: Platform): Headers => ({ vtexidclientautcookie: session }),
  ],
  [
    'the cookie of the Admin',
    ({ session }: Platform): Headers => ({
      cookie: `a=b; VtexIdclientAutCookie=${session}; c=d`,
    }),
  ],
  [
    "the account's own cookie",
    ({ session }: Platform): Headers => ({
      cookie: `VtexIdclientAutCookie_grocery1=${session}`,
    }),
  ],
])('%s of the account is let in', async (_, headersOf) => {
  const platform = aPlatform()

  expect(await enter(platform, headersOf(platform))).toBe('let in')
})

test.each<[string, Headers]>([
  ['nothing', {}],
  ['a key without its token', { 'x-vtex-api-appkey': 'key' }],
  [
    'a wrong key pair',
    { 'x-vtex-api-appkey': 'key', 'x-vtex-api-apptoken': 'guess' },
  ],
  ['a wrong token', { vtexidclientautcookie: 'guess' }],
  ["another account's cookie", { cookie: 'VtexIdclientAutCookie_other=x' }],
  ['an empty cookie', { cookie: 'VtexIdclientAutCookie=' }],
])('%s is not', async (_, headers) => {
  expect(await enter(aPlatform(), headers)).toBe('UNAUTHENTICATED')
})

test('whether credentials are missing or wrong is not told apart', async () => {
  const { clients } = aPlatform()
  const messageOf = (headers: Headers) =>
    requireAccess(
      {
        method: 'GET',
        headers,
        query: { an: 'grocery1' },
        clients,
        vtex: { account: 'grocery1' },
      },
      async () => undefined
    ).catch(({ message }: Failure) => message)

  expect(await messageOf({})).toBe(
    await messageOf({ vtexidclientautcookie: 'wrong' })
  )
})

test.each([null, '', '{{an}}', ['grocery1', 'other']])(
  'the account must be named, and %j names none',
  async (an) => {
    const platform = aPlatform()

    expect(await enter(platform, platform.keys, { an })).toBe('BAD_INPUT')
  }
)

test.each<Headers>([{}, { vtexidclientautcookie: 'guess' }])(
  'who is nobody, by %j, is not told what else is missing',
  async (headers) => {
    for (const an of [null, 'other', ['grocery1', 'other']]) {
      expect(await enter(aPlatform(), headers, { an })).toBe('UNAUTHENTICATED')
    }
  }
)

test('an account other than the one of the installation is not let in', async () => {
  const platform = aPlatform()

  expect(await enter(platform, platform.keys, { an: 'other' })).toBe(
    'FORBIDDEN'
  )
})

test('a key of another account is let in where License Manager grants it', async () => {
  const platform = aPlatform()
  const other = { an: 'other', account: 'other' }

  expect(await enter(platform, platform.keys, other)).toBe('FORBIDDEN')

  platform.grant('other')
  platform.wait(5)

  expect(await enter(platform, platform.keys, other)).toBe('let in')
})

test('a session is good for the account it was opened in alone, whatever the person may do in others', async () => {
  const platform = aPlatform()

  platform.grant('other')

  expect(
    await enter(
      platform,
      { vtexidclientautcookie: platform.session },
      { an: 'other', account: 'other' }
    )
  ).toBe('FORBIDDEN')
  expect(platform.calls).not.toContain('granted')
})

test('the role that is asked for is the one that the directive @auth names', async () => {
  const platform = aPlatform()
  const asked: unknown[] = []

  const access: AccessClients['access'] = {
    isGranted: async (...question) => {
      asked.push(question)

      return true
    },
  }

  await enter(
    { ...platform, clients: { ...platform.clients, access } },
    platform.keys
  )
  expect(asked).toEqual([['grocery1', 'key', RESOURCE]])
})

test('a key of the account itself is let in only where License Manager grants it', async () => {
  const platform = aPlatform()

  platform.revoke()

  expect(await enter(platform, platform.keys)).toBe('FORBIDDEN')

  platform.grant('grocery1')
  platform.wait(5)

  expect(await enter(platform, platform.keys)).toBe('let in')
})

test('a role is asked for by its resource, and remembered apart', async () => {
  const { calls, clients, session } = aPlatform()
  const asked: unknown[] = []
  const access: AccessClients['access'] = {
    isGranted: async (...question) => {
      asked.push(question)

      return question[2].resourceCode !== 'secret'
    },
  }
  const resolve = (resourceCode: string) =>
    resolveCaller(
      { ...clients, access },
      'grocery1',
      { token: session },
      { productCode: '66', resourceCode }
    )

  expect(await resolve('open')).toEqual({ user: 'key' })
  expect(await resolve('open')).toEqual({ user: 'key' })
  await expect(resolve('secret')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(asked).toEqual([
    ['grocery1', 'key', { productCode: '66', resourceCode: 'open' }],
    ['grocery1', 'key', { productCode: '66', resourceCode: 'secret' }],
  ])
  expect(calls).toEqual(['validate'])
})

test('a route that is the same for all accounts needs credentials, and no account', async () => {
  const platform = aPlatform()
  const guard = requireCaller

  expect(await enter(platform, platform.keys, { an: null, guard })).toBe(
    'let in'
  )
  expect(await enter(platform, {}, { an: null, guard })).toBe('UNAUTHENTICATED')
  expect(await enter(platform, platform.keys, { an: 'other', guard })).toBe(
    'FORBIDDEN'
  )
})

test.each(['cross-site', 'same-site', 'Cross-Site', 'SAME-SITE'])(
  'a change that another site makes a browser send (%s) is not by the cookie of the Admin',
  async (site) => {
    const platform = aPlatform()
    const headers = {
      cookie: `VtexIdclientAutCookie=${platform.session}`,
      'sec-fetch-site': site,
    }

    expect(await enter(platform, headers, { method: 'POST' })).toBe(
      'UNAUTHENTICATED'
    )
    expect(
      await enter(
        platform,
        { ...headers, 'sec-fetch-site': 'same-origin' },
        { method: 'POST' }
      )
    ).toBe('let in')
  }
)

describe('a change by the cookie of the Admin, of a browser that names its origin alone', () => {
  const changeFrom = (origin: string, host: Headers) => {
    const platform = aPlatform()
    const cookie = `VtexIdclientAutCookie=${platform.session}`

    return enter(platform, { cookie, origin, ...host }, { method: 'POST' })
  }

  test.each([
    ['https://grocery1.example.com', { host: 'grocery1.example.com' }],
    ['http://localhost:3000', { host: 'LocalHost:3000' }],
    ['https://grocery1.example.com', { host: 'grocery1.example.com:443' }],
    [
      'https://grocery1.example.com',
      { host: 'inner:8080', 'x-forwarded-host': 'grocery1.example.com, inner' },
    ],
  ] as Array<[string, Headers]>)('from %s to %j is let in', async (...from) => {
    expect(await changeFrom(...from)).toBe('let in')
  })

  test.each([
    ['https://evil.example', { host: 'grocery1.example.com' }],
    ['http://localhost:3001', { host: 'localhost:3000' }],
    ['null', { host: 'localhost:3000' }],
    ['https://evil.example', {}],
  ] as Array<[string, Headers]>)('from %s to %j is not', async (...from) => {
    expect(await changeFrom(...from)).toBe('UNAUTHENTICATED')
  })

  test('is nothing to those who send their credentials themselves', async () => {
    const platform = aPlatform()
    const headers = { ...platform.keys, origin: 'https://evil.example' }

    expect(await enter(platform, headers, { method: 'POST' })).toBe('let in')
  })
})

describe('what is learnt of credentials', () => {
  test('is asked for once a minute when they are good', async () => {
    const platform = aPlatform()

    await enter(platform, platform.keys)
    platform.wait(59)
    await enter(platform, platform.keys)
    expect(platform.calls).toEqual(['login', 'validate', 'granted'])

    platform.wait(1)
    await enter(platform, platform.keys)
    expect(platform.calls).toHaveLength(6)
  })

  test('is asked for again soon when they are not', async () => {
    const platform = aPlatform()
    const wrong = { vtexidclientautcookie: `wrong-${sequence}` }

    await enter(platform, wrong)
    platform.wait(4)
    await enter(platform, wrong)
    expect(platform.calls).toEqual(['validate'])

    platform.wait(1)
    await enter(platform, wrong)
    expect(platform.calls).toEqual(['validate', 'validate'])
  })

  test('is asked for once by requests that come at the same time', async () => {
    const platform = aPlatform()

    await Promise.all(
      Array.from({ length: 20 }, () => enter(platform, platform.keys))
    )

    expect(platform.calls).toEqual(['login', 'validate', 'granted'])
  })

  test('counts for one account alone', async () => {
    const platform = aPlatform()

    expect(await enter(platform, platform.keys)).toBe('let in')
    expect(
      await enter(platform, platform.keys, { an: 'other', account: 'other' })
    ).toBe('FORBIDDEN')
  })

  test('is nothing when nobody could tell', async () => {
    const platform = aPlatform()
    const { calls, keys } = platform

    platform.break()
    expect(await enter(platform, keys)).toBe('STORE_UNAVAILABLE')
    expect(await enter(platform, keys)).toBe('STORE_UNAVAILABLE')
    expect(calls).toEqual(['login', 'login'])
  })

  test('is forgotten, the longest unused first, when too many guess', async () => {
    const platform = aPlatform()
    const guess = (count: number) =>
      enter(platform, { vtexidclientautcookie: `${sequence}-${count}` })

    await enter(platform, platform.keys)
    await guess(0)

    for (let count = 1; count <= 5000; count += 1) {
      await guess(count)
      if (count % 1000 === 0) await enter(platform, platform.keys)
    }

    const before = platform.calls.length

    await enter(platform, platform.keys)
    expect(platform.calls).toHaveLength(before)

    await guess(0)
    expect(platform.calls).toHaveLength(before + 1)
  })
})

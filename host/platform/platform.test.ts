import {
  ACCOUNT,
  Headers,
  pairOf,
  startTestHost,
  TestHost,
} from '../testing/startTestHost'

const SKU = '/api/catalog_system/pvt/sku/stockkeepingunitbyid'
const GRANTS = '/api/license-manager/pvt/accounts'
const nobody: Headers = {}

let host: TestHost

beforeAll(async () => {
  host = await startTestHost(
    {},
    {
      grants: {
        accounts: { 'vtexappkey-connector-LOCAL': [ACCOUNT] },
        withoutRole: ['vtexappkey-connector-LOCAL'],
      },
    }
  )
})

afterAll(() => host.stop())

function login(appkey: unknown, apptoken: unknown) {
  return host.call(
    'POST',
    '/api/vtexid/apptoken/login',
    { appkey, apptoken },
    nobody
  )
}

async function tokenOf(account: string): Promise<string> {
  const { body } = await login(`vtexappkey-${account}-LOCAL`, 'local')

  return body.token
}

describe('VTEX ID', () => {
  test('A key pair gives a token, by which its key is known again', async () => {
    const { status, body } = await login('vtexappkey-grocery1-LOCAL', 'local')

    expect([status, body.authStatus]).toEqual([200, 'Success'])
    expect(body.expires).toEqual(expect.any(Number))

    const { token } = body
    const validated = await host.call(
      'POST',
      '/api/vtexid/credential/validate',
      { token },
      nobody
    )
    const user = await host.call(
      'GET',
      `/api/vtexid/pub/authenticated/user?authToken=${token}`,
      undefined,
      nobody
    )

    expect(validated.body).toEqual({
      authStatus: 'Success',
      id: 'vtexappkey-grocery1-LOCAL',
      user: 'vtexappkey-grocery1-LOCAL',
      account: 'grocery1',
      audience: 'admin',
      tokenType: 'appkey',
    })
    expect(user.body).toMatchObject({
      user: 'vtexappkey-grocery1-LOCAL',
      account: 'grocery1',
    })
  })

  test.each([
    ['vtexappkey-grocery1-LOCAL', 'wrong'],
    ['vtexappkey-grocery1-OTHER', 'local'],
    ['vtexappkey-grocery1-HOST', ''],
    ['grocery1-LOCAL', 'local'],
    [undefined, undefined],
  ])('The pair %p, %p is refused', async (key, token) => {
    const { status, body } = await login(key, token)

    expect([status, body]).toEqual([401, { authStatus: 'WrongCredentials' }])
  })

  test.each([
    ['apptoken/login', 'no JSON', 400],
    ['apptoken/login', 'null', 401],
    ['apptoken/login', `"${'x'.repeat(70_000)}"`, 413],
    ['credential/validate', '{', 400],
    ['credential/validate', '[]', 401],
  ])('%s refuses a body that is none', async (path, body, status) => {
    const answer = await host.call('POST', `/api/vtexid/${path}`, body, nobody)

    expect(answer.status).toBe(status)
    expect(answer.body).toEqual(expect.any(Object))
  })

  test('A token that was changed, or is none, belongs to nobody', async () => {
    const token = await tokenOf(ACCOUNT)
    const [payload, signature] = token.split('.')
    const forged = Buffer.from(payload, 'base64url')
      .toString()
      .replaceAll('grocery1', 'grocery2')
    const tokens = [
      `${Buffer.from(forged).toString('base64url')}.${signature}`,
      `${token}x`,
      'nothing',
      '',
    ]

    for (const wrong of tokens) {
      const { status } = await host.call(
        'POST',
        '/api/vtexid/credential/validate',
        { token: wrong },
        nobody
      )
      const user = await host.call(
        'GET',
        `/api/vtexid/pub/authenticated/user?authToken=${wrong}`,
        undefined,
        nobody
      )

      expect([wrong, status, user.body]).toEqual([wrong, 401, null])
    }
  })
})

describe('License Manager', () => {
  const granted = async (
    account: string,
    login: string,
    headers: Headers = pairOf(account)
  ) => {
    const { status, body } = await host.call(
      'GET',
      `${GRANTS}/${account}/logins/${login}/granted`,
      undefined,
      headers
    )

    return status === 200 ? body : status
  }

  test('A key may act for its own account, and where it is granted', async () => {
    expect(await granted(ACCOUNT, 'vtexappkey-grocery1-LOCAL')).toBe(true)
    expect(await granted(ACCOUNT, 'vtexappkey-connector-LOCAL')).toBe(true)
    expect(await granted(ACCOUNT, 'vtexappkey-other-LOCAL')).toBe(false)
    expect(await granted('other', 'vtexappkey-connector-LOCAL')).toBe(false)
  })

  test('The resources of an account are open to who has the role', async () => {
    const resourceOf = async (login: string) => {
      const { body } = await host.call(
        'GET',
        `${GRANTS}/${ACCOUNT}/products/66/logins/${login}/resources/workspace-read-write/granted`
      )

      return body
    }

    expect(await resourceOf('vtexappkey-grocery1-LOCAL')).toBe(true)
    expect(await resourceOf('developer@localhost')).toBe(true)
    expect(await resourceOf('vtexappkey-connector-LOCAL')).toBe(false)
    expect(await resourceOf('vtexappkey-other-LOCAL')).toBe(false)
  })

  test('It tells nothing to who has no business with the account', async () => {
    const key = 'vtexappkey-grocery1-LOCAL'

    expect(await granted(ACCOUNT, key, nobody)).toBe(401)
    expect(await granted(ACCOUNT, key, pairOf('other'))).toBe(403)
  })
})

describe('The Catalog', () => {
  const sku = (id: string, headers?: Headers) =>
    host.call('GET', `${SKU}/${id}?an=${ACCOUNT}`, undefined, headers)

  test('It tells a SKU to a key and to a token of the account', async () => {
    const token = await tokenOf(ACCOUNT)
    const answers = [
      await sku('103'),
      await sku('103', { vtexidclientautcookie: token }),
      await sku('103', { cookie: `VtexIdclientAutCookie=${token}` }),
    ]

    for (const { status, body } of answers) {
      expect([status, body.Id, body.NameComplete]).toEqual([
        200,
        103,
        'Extra Virgin Olive Oil 500 ml',
      ])
    }
  })

  test('It refuses strangers, ids that are none, and SKUs that there are not', async () => {
    const statuses = [
      await sku('103', nobody),
      await sku('103', pairOf('other')),
      await sku('no-number'),
      await sku('404404'),
    ].map(({ status }) => status)

    expect(statuses).toEqual([401, 403, 400, 404])
  })

  test('The image of a SKU is served at the address it names', async () => {
    const { body } = await sku('103')
    const image = await fetch(body.ImageUrl)

    expect(image.status).toBe(200)
    expect(image.headers.get('content-type')).toContain('image/svg+xml')
  })
})

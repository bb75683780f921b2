import { registeredAt } from '../domain/id'
import { toInstant } from '../domain/instant'
import { anIoContext } from '../testing/ioContext'
import {
  inJson,
  redirectTo,
  upstream,
  UpstreamCall,
  UpstreamReply,
} from '../testing/upstream'
import { clientOptions, Clients } from '.'
import { toDeps } from './deps'

let reply: (call: UpstreamCall) => UpstreamReply
let calls: UpstreamCall[] = []

const { url } = upstream(
  inJson((call) => {
    calls.push(call)

    return reply(call)
  })
)

beforeEach(() => {
  calls = []
})

/** As a host does it: every call goes to another address, and nothing else changes. */
function clientsOf(account = 'grocery1'): Clients {
  const options = Object.fromEntries(
    Object.entries(clientOptions).map(([name, option]) => [
      name,
      { ...option, retries: 0, middlewares: [redirectTo(url)] },
    ])
  )

  return new Clients(
    { ...options } as typeof clientOptions,
    anIoContext(account)
  )
}

describe('the Catalog', () => {
  const SKU = {
    Id: 1234,
    ProductId: 77,
    NameComplete: 'Reading lamp, brass',
    SkuName: 'brass',
    ImageUrl: 'https://static.example.com/lamp.png',
    BrandName: 'Corner & Co',
    AlternateIds: { Ean: '0012345678905', RefId: 'L-1' },
    ProductCategoryIds: '/1/90/15/',
    ProductCategories: { '1': 'Home', '15': 'Lamps', '90': 'Lighting' },
  }

  test('tells of a SKU what an offer shows, the EAN as text and the category most specific', async () => {
    reply = () => ({ status: 200, body: SKU })

    expect(await clientsOf().catalog.findProduct('grocery1', '1234')).toEqual({
      productId: '77',
      name: 'Reading lamp, brass',
      imageUrl: SKU.ImageUrl,
      eans: ['0012345678905'],
      brand: 'Corner & Co',
      category: 'Lamps',
    })
    expect(calls[0]).toMatchObject({
      method: 'GET',
      url: '/api/catalog_system/pvt/sku/stockkeepingunitbyid/1234?an=grocery1',
      headers: { vtexidclientautcookie: 'own-token' },
    })
  })

  test('may know little of it', async () => {
    reply = () => ({ status: 200, body: { SkuName: 'brass' } })

    expect(await clientsOf().catalog.findProduct('grocery1', '1')).toEqual({
      productId: '',
      name: 'brass',
      imageUrl: null,
      eans: [],
      brand: null,
      category: null,
    })
  })

  test.each([404, 400])(
    'knows no such SKU when it answers %i',
    async (status) => {
      reply = () => ({ status, body: 'SKU not found' })

      expect(
        await clientsOf().catalog.findProduct('grocery1', 'a/b')
      ).toBeNull()
      expect(calls[0].url).toContain('/a%2Fb?')
    }
  )

  test('fails without repeating what was sent', async () => {
    reply = () => ({ status: 503, body: {} })

    const error = await clientsOf()
      .catalog.findProduct('grocery1', '1')
      .catch((thrown) => thrown)

    expect(error.message).toBe('Catalog answered 503')
    expect(Object.keys(error)).toEqual([])
  })
})

describe('VTEX ID', () => {
  test('gives a token for a key pair', async () => {
    reply = () => ({
      status: 200,
      body: { authStatus: 'Success', token: 'jwt', expires: 0 },
    })

    expect(await clientsOf().vtexId.login('key', 'secret')).toBe('jwt')
    expect(calls[0]).toMatchObject({
      method: 'POST',
      url: '/api/vtexid/apptoken/login?an=grocery1',
      body: '{"appkey":"key","apptoken":"secret"}',
    })
  })

  test.each([
    { status: 401, body: {} },
    { status: 200, body: { authStatus: 'WrongCredentials' } },
  ])('refuses a wrong pair with %j', async (answer) => {
    reply = () => answer

    expect(await clientsOf().vtexId.login('key', 'wrong')).toBeNull()
  })

  test('tells who a token belongs to', async () => {
    reply = () => ({
      status: 200,
      body: {
        authStatus: 'Success',
        user: 'ana@example.com',
        account: 'grocery1',
        audience: 'admin',
      },
    })

    expect(await clientsOf().vtexId.validate('jwt')).toEqual({
      user: 'ana@example.com',
      account: 'grocery1',
    })
    expect(calls[0]).toMatchObject({
      url: '/api/vtexid/credential/validate?an=grocery1',
      body: '{"token":"jwt"}',
    })
  })

  test("does not take a shopper's session for a seller's", async () => {
    reply = () => ({
      status: 200,
      body: {
        authStatus: 'Success',
        user: 'shopper@example.com',
        account: 'grocery1',
        audience: 'webstore',
      },
    })

    expect(await clientsOf().vtexId.validate('jwt')).toBeNull()
  })

  test.each([
    ['a page', '<html>Try later</html>'],
    ['null', null],
    ['another object', {}],
  ])('that answers with %s refuses nobody', async (_, body) => {
    reply = () => ({ status: 200, body })

    const { vtexId } = clientsOf()
    const unavailable = { code: 'STORE_UNAVAILABLE' }

    await expect(vtexId.login('key', 'x')).rejects.toMatchObject(unavailable)
    await expect(vtexId.validate('jwt')).rejects.toMatchObject(unavailable)
  })

  test('that cannot answer refuses nobody, and tells no secret', async () => {
    reply = () => ({ status: 500, body: {} })

    const error = await clientsOf()
      .vtexId.login('key', 'secret')
      .catch((thrown) => thrown)

    expect(error.code).toBe('STORE_UNAVAILABLE')
    expect(error.cause.message).toBe('VTEX ID answered 500')
    expect(JSON.stringify([error, error.cause])).not.toContain('secret')
  })
})

test('License Manager tells to whom a role opens a resource of an account', async () => {
  const resource = { productCode: '66', resourceCode: 'read/write' }
  const granted = (account: string) =>
    clientsOf().access.isGranted(account, 'a@b.c', resource)

  reply = () => ({ status: 200, body: true })
  expect(await granted('other')).toBe(true)
  expect(calls[0].url).toBe(
    '/api/license-manager/pvt/accounts/other/products/66/logins/a%40b.c/resources/read%2Fwrite/granted?an=other'
  )

  reply = () => ({ status: 200, body: false })
  expect(await granted('other')).toBe(false)

  reply = () => ({ status: 404, body: {} })
  expect(await granted('none')).toBe(false)

  reply = () => ({ status: 403, body: {} })
  await expect(granted('x')).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
  })
})

describe('new ids', () => {
  const now = toInstant(Date.UTC(2026, 2, 7, 9, 15, 0, 123))

  test('rise within a millisecond, and from one request to the next', () => {
    const ids = Array.from({ length: 10_000 }, () => clientsOf().newId(now))

    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('tell the instant they were made for', () => {
    const id = clientsOf().newId(now)

    expect(id).toMatch(/^[0-9A-F]{32}$/)
    expect(registeredAt(id)).toBe(now)
  })
})

test('a request has one store, made when it is needed', () => {
  const clients = clientsOf()
  const deps = toDeps(clients, { warn: () => undefined })

  expect(deps.store).toBe(clients.store)
})

test('work for later that fails is told to the log, and harms nothing', async () => {
  const told = await new Promise((done) => {
    toDeps(clientsOf(), { warn: done }).later('refreshProduct', async () => {
      throw new Error('Catalog answered 503')
    })
  })

  expect(told).toEqual({
    message: 'refreshProduct failed: Catalog answered 503',
  })
})

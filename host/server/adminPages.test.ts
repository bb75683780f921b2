import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lent } from '../testing/memoryStore'
import { startTestHost, TestHost } from '../testing/startTestHost'

const PAGE = '<html><meta name="vtex-account" content="" /><p>The Admin</p>'
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(2000))})`
const nobody = {}

let shell: string
let host: TestHost

beforeAll(async () => {
  shell = mkdtempSync(join(tmpdir(), 'offer-management-shell-'))
  mkdirSync(join(shell, 'assets'))
  writeFileSync(join(shell, 'index.html'), PAGE)
  writeFileSync(join(shell, 'favicon.svg'), '<svg/>')
  writeFileSync(join(shell, 'assets/main-a1b2c3.js'), SCRIPT)
  writeFileSync(join(shell, 'assets/main-a1b2c3.js.br'), 'compressed')
  host = await startTestHost({ ACCOUNT: 'store2' }, { shell })
})

afterAll(async () => {
  await host.stop()
  rmSync(shell, { recursive: true })
})

function get(path: string, headers: Record<string, string> = nobody) {
  return host.call('GET', path, undefined, headers)
}

test('The address of the host leads to the Admin', async () => {
  const { status, headers } = await get('/')

  expect(status).toBe(302)
  expect(headers.get('location')).toBe('/admin/offer-management')
})

test.each([
  '/admin',
  '/admin/offer-management',
  '/admin/offer-management/vtex.amazon/1/interactions/01A2?locale=pt',
  '/admin/what/ever',
])(
  'The page stands at %s, names its account, and is asked for anew',
  async (path) => {
    const { status, headers, body } = await get(path)

    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(body).toBe(PAGE.replace('content=""', 'content="store2"'))
  }
)

test('Files whose name holds their hash are kept for good, compressed where the browser can', async () => {
  const plain = await get('/assets/main-a1b2c3.js', {
    'accept-encoding': 'identity',
  })
  const packed = await rawGet('/assets/main-a1b2c3.js', 'br')

  expect(plain.body).toBe(SCRIPT)
  expect(plain.headers.get('cache-control')).toBe(
    'public, max-age=31536000, immutable'
  )
  expect(plain.headers.get('x-content-type-options')).toBe('nosniff')
  expect(packed).toEqual(['br', 'compressed'])
})

test('Other files may change', async () => {
  const { status, headers } = await get('/favicon.svg')

  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('public, max-age=3600')
})

test('The page cannot be had as a file, without its account', async () => {
  expect((await get('/index.html')).status).toBe(404)
})

test('The developer is signed in by a cookie that no script can read', async () => {
  const { headers } = await get('/admin/offer-management')
  const cookie = headers.get('set-cookie') ?? ''

  expect(cookie).toMatch(/^VtexIdclientAutCookie=[\w.-]+; path=\/;/)
  expect(cookie).toMatch(/; samesite=lax; httponly$/)
})

test('Who is signed in stays so, and who has an old session gets a new one', async () => {
  const { headers } = await get('/admin')
  const [cookie] = (headers.get('set-cookie') ?? '').split(';')
  const again = await get('/admin', { cookie })
  const old = await get('/admin', { cookie: 'VtexIdclientAutCookie=old.one' })

  expect(again.headers.get('set-cookie')).toBeNull()
  expect(old.headers.get('set-cookie')).not.toBeNull()
})

test("With VTEX's own APIs nobody is signed in, and no development key is taken", async () => {
  const real = await startTestHost(
    {
      VTEX_API_URL: 'http://127.0.0.1:9',
      VTEX_APP_KEY: 'vtexappkey-grocery1-REAL',
      VTEX_APP_TOKEN: 'secret',
    },
    { store: lent(host.store) }
  )
  const page = await real.call('GET', '/admin', undefined, nobody)
  const { body } = await real.query('{ offerSummary { total } }')
  const standIn = await real.call('POST', '/api/vtexid/apptoken/login', {})

  expect(page.headers.get('set-cookie')).toBeNull()
  expect(body.errors[0].extensions.code).toBe('STORE_UNAVAILABLE')
  expect(standIn.status).toBe(404)
  expect(real.developmentPair).toBeNull()
  await real.stop()
})

test('A host whose pages are not built says so', async () => {
  const bare = await startTestHost(
    {},
    { shell: join(shell, 'nothing'), store: lent(host.store) }
  )
  const { status, body } = await bare.call('GET', '/admin')

  expect(status).toBe(503)
  expect(body).toContain('npm run build')
  await bare.stop()
})

/** The encoding and the body as they come over the wire. */
function rawGet(path: string, encoding: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request(
      `${host.url}${path}`,
      { headers: { 'accept-encoding': encoding } },
      async (response) => {
        const chunks = await response.toArray()

        resolve([
          response.headers['content-encoding'],
          Buffer.concat(chunks).toString(),
        ])
      }
    )
      .on('error', reject)
      .end()
  })
}

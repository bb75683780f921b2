import { ConfigError, readConfig } from './config'
import { SETTINGS } from './settings'

const REAL = {
  VTEX_API_URL: 'https://portal.vtexcommercestable.com.br',
  VTEX_APP_KEY: 'vtexappkey-grocery1-ABCDEF',
  VTEX_APP_TOKEN: 'a-secret-token',
}

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }

  return []
}

test('With nothing set it listens on loopback, with the embedded database and the stand-ins', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    loopback: true,
    account: 'grocery1',
    store: 'postgres',
    dataDir: expect.stringMatching(/[/\\]\.data$/),
    databaseUrl: null,
    vtexApi: null,
    limits: { perMinute: 3_000_000, concurrent: 1000 },
    logLevel: 'info',
  })
})

test('Every setting that is documented can be set, and an empty one counts as absent', () => {
  const config = readConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    ACCOUNT: 'store-2',
    STORE: 'POSTGRES',
    DATA_DIR: '/var/offers',
    DATABASE_URL: 'postgres://me:pass@db:5432/offers',
    REQUESTS_PER_MINUTE: '600',
    REQUESTS_AT_ONCE: '5',
    LOG_LEVEL: 'WARN',
    ...REAL,
    VTEX_API_URL: `${REAL.VTEX_API_URL}/`,
  })

  expect(config).toEqual({
    port: 0,
    host: '0.0.0.0',
    loopback: false,
    account: 'store-2',
    store: 'postgres',
    dataDir: '/var/offers',
    databaseUrl: 'postgres://me:pass@db:5432/offers',
    vtexApi: {
      url: REAL.VTEX_API_URL,
      appKey: REAL.VTEX_APP_KEY,
      appToken: REAL.VTEX_APP_TOKEN,
    },
    limits: { perMinute: 600, concurrent: 5 },
    logLevel: 'warn',
  })

  const empty = Object.fromEntries(SETTINGS.map(({ name }) => [name, ' ']))

  expect(readConfig(empty)).toEqual(readConfig({}))
})

test('All wrong values are told at once, each by its name', () => {
  const faults = faultsOf({
    PORT: '65536',
    HOST: 'not an address',
    ACCOUNT: 'Grocery 1',
    STORE: 'vbase',
    DATABASE_URL: 'mysql://db/offers',
    VTEX_API_URL: 'portal',
    REQUESTS_PER_MINUTE: '0',
    REQUESTS_AT_ONCE: 'many',
    LOG_LEVEL: 'loud',
  })

  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'HOST',
    'PORT',
    'ACCOUNT',
    'STORE',
    'DATABASE_URL',
    'REQUESTS_PER_MINUTE',
    'REQUESTS_AT_ONCE',
    'LOG_LEVEL',
    'VTEX_API_URL',
  ])
})

test('Data is kept in Master Data when told to, and then in no database', () => {
  const STORE = 'masterdata'

  expect(readConfig({ STORE }).store).toBe('masterdata')
  expect(faultsOf({ STORE, DATABASE_URL: 'postgres://db/offers' })).toEqual([
    'DATABASE_URL is not used with STORE=masterdata. Set one of the two.',
  ])
})

test.each(['-1', '3000.5', 'http', '1e3', '70000'])(
  'PORT %p is refused',
  (PORT) => {
    expect(faultsOf({ PORT })).toEqual([expect.stringContaining('PORT')])
  }
)

test('The value of a secret is not told when it is wrong', () => {
  const text = faultsOf({
    DATABASE_URL: 'mysql://me:hunter2@db/offers',
    VTEX_APP_TOKEN: 'hunter3',
  }).join('\n')

  expect(text).toContain('DATABASE_URL')
  expect(text).not.toContain('hunter')
})

test.each(['0.0.0.0', '::', '10.0.0.4', '127.example.com'])(
  'On %s it does not start by the stand-ins, and says what to set',
  (HOST) => {
    expect(faultsOf({ HOST })).toEqual([
      expect.stringContaining(
        'Set VTEX_API_URL, VTEX_APP_KEY and VTEX_APP_TOKEN'
      ),
    ])
    expect(faultsOf({ HOST, ...REAL })).toEqual([])
    expect(faultsOf({ HOST, ...REAL, VTEX_APP_TOKEN: '' })).toEqual([
      expect.stringContaining('Set VTEX_APP_TOKEN,'),
    ])
  }
)

test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])(
  '%s is loopback',
  (HOST) => {
    expect(readConfig({ HOST }).loopback).toBe(true)
  }
)

test("On loopback, VTEX's own APIs need their credentials too", () => {
  expect(faultsOf({ VTEX_API_URL: REAL.VTEX_API_URL })).toEqual([
    'VTEX_APP_KEY and VTEX_APP_TOKEN must be set too: the three belong together.',
  ])
})

test.each([
  ['http://portal.vtexcommercestable.com.br', 1],
  ['http://10.0.0.4:8080', 1],
  ['http://localhost.example.com', 1],
  ['http://127.0.0.1:4000', 0],
  ['http://[::1]:4000', 0],
  ['http://localhost:4000', 0],
])('Keys are not sent in clear to another machine: %s', (url, faults) => {
  expect(faultsOf({ ...REAL, VTEX_API_URL: url })).toEqual(
    Array.from({ length: faults }, () =>
      expect.stringMatching(/^VTEX_API_URL must begin with https:/)
    )
  )
})

test('The configuration cannot be changed', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true)
})

import { Failure } from '../domain/errors'
import { readHostAddress } from './hostAddress'

const GIVEN = {
  hostUrl: ' https://offers.example.com/ ',
  hostAppKey: 'vtexappkey-grocery1-APP',
  hostAppToken: 'secret-token',
}

function faultOf(settings: unknown, allowLoopback = false): Failure {
  try {
    readHostAddress(settings, allowLoopback)
  } catch (error) {
    return error as Failure
  }

  throw new Error('Nothing is wrong with it')
}

test.each([undefined, null, {}, { hostUrl: '' }, { hostUrl: '  ' }, 'text'])(
  'settings such as %j name no host',
  (settings) => {
    expect(readHostAddress(settings, true)).toBeNull()
  }
)

test('a key alone names no host', () => {
  expect(readHostAddress({ ...GIVEN, hostUrl: '' }, false)).toBeNull()
})

test('a host is named by its address and a key pair', () => {
  expect(readHostAddress(GIVEN, false)).toEqual({
    url: 'https://offers.example.com',
    appKey: 'vtexappkey-grocery1-APP',
    appToken: 'secret-token',
  })
})

test.each([
  'offers.example.com',
  'http://offers.example.com',
  'http://127.0.0.1:3000',
  'ftp://offers.example.com',
  'https://user:password@offers.example.com',
  'https://offers.example.com/path',
  'https://offers.example.com?query',
  'https://offers.example.com#fragment',
  'javascript:alert(1)',
])('%s is no address of a host', (hostUrl) => {
  const { code, message } = faultOf({ ...GIVEN, hostUrl })

  expect([code, message]).toEqual([
    'STORE_UNAVAILABLE',
    expect.stringContaining('hostUrl'),
  ])
  expect(message).not.toContain('hostAppKey')
})

test('without TLS only this machine is spoken to, and only where that is let', () => {
  for (const hostUrl of ['http://localhost:3000', 'http://[::1]:3000']) {
    expect(readHostAddress({ ...GIVEN, hostUrl }, true)).not.toBeNull()
    expect(faultOf({ ...GIVEN, hostUrl }).code).toBe('STORE_UNAVAILABLE')
  }

  faultOf({ ...GIVEN, hostUrl: 'http://offers.example.com' }, true)
})

test('a key pair that is not whole, or no header could hold, is told by name and never by value', () => {
  const { message, facts } = faultOf({
    ...GIVEN,
    hostAppKey: '',
    hostAppToken: 'secret\ntoken',
  })

  expect(message).toMatch(/hostAppKey, hostAppToken\.$/)
  expect(message).not.toContain('secret')
  expect(facts.retryAfterSeconds).toBeGreaterThan(0)
})

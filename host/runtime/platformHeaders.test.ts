import { passedOn, platformHeaders } from './platformHeaders'

test('Nobody but the platform says whom a request is for', () => {
  const told = passedOn(
    {
      'x-vtex-account': 'other',
      'x-vtex-credential': 'stolen',
      'x-vtex-caller': 'vtex.scheduler',
      'x-colossus-route-id': 'purge',
      'x-event-handler-id': 'onPurge',
      'x-forwarded-host': 'elsewhere',
    },
    '/feeds'
  )

  expect(told).toEqual({
    'x-vtex-locale': 'en-US',
    'x-forwarded-host': undefined,
    'x-forwarded-path': '/feeds',
    'x-forwarded-proto': 'http',
  })
})

test('Credentials, kinds of content and the language reach the app', () => {
  const sent = {
    'x-vtex-api-appkey': 'key',
    'x-vtex-api-apptoken': 'token',
    vtexidclientautcookie: 'session',
    cookie: 'a=b',
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'x-vtex-locale': 'pt-BR',
  }

  expect(passedOn({ ...sent, host: 'shop' }, '/')).toMatchObject({
    ...sent,
    'x-forwarded-host': 'shop',
  })
})

test('Each request has an id of its own', () => {
  const request = { account: 'a', workspace: 'master', credential: 't' }
  const ids = [1, 2].map(() => platformHeaders(request)['x-request-id'])

  expect(ids[0]).not.toBe(ids[1])
})

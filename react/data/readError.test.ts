import { toReadError } from './readError'

const told = (code: string, extensions = {}) => ({
  graphQLErrors: [{ extensions: { code, ...extensions } }],
})

test('an expired interaction tells when it went', () => {
  expect(
    toReadError(
      told('INTERACTION_EXPIRED', { expiredAt: '2026-11-20T09:15:00.000Z' })
    )
  ).toEqual({ kind: 'expired', expiredAt: '2026-11-20T09:15:00.000Z' })
})

test.each([
  ['INTERACTION_NOT_FOUND', 'notFound'],
  ['OFFER_NOT_FOUND', 'notFound'],
  ['LOG_NOT_FOUND', 'notFound'],
  ['UNAUTHENTICATED', 'unauthenticated'],
  ['FORBIDDEN', 'forbidden'],
])('%s is %s', (code, kind) => {
  expect(toReadError(told(code))).toEqual({ kind })
})

test.each([
  ['STORE_UNAVAILABLE', 'unavailable'],
  ['INTERNAL', 'other'],
  ['BAD_INPUT', 'other'],
  ['toString', 'other'],
])('%s is %s and keeps the id of the request', (code, kind) => {
  expect(toReadError(told(code, { requestId: 'r1' }))).toEqual({
    kind,
    requestId: 'r1',
  })
})

test('what VTEX IO refuses before the app is asked keeps the id of the request, too', () => {
  expect(
    toReadError({
      graphQLErrors: [
        { requestId: 'r3', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ],
    })
  ).toEqual({ kind: 'other', requestId: 'r3' })
})

test('a code counts in an answer with an HTTP status, too', () => {
  expect(
    toReadError({
      networkError: {
        statusCode: 400,
        result: { errors: told('INTERNAL', { requestId: 'r2' }).graphQLErrors },
      },
    })
  ).toEqual({ kind: 'other', requestId: 'r2' })
})

test.each([
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [502, 'unavailable'],
  [503, 'unavailable'],
  [500, 'other'],
])('an answer without a code goes by its status %d', (statusCode, kind) => {
  expect(toReadError({ networkError: { statusCode } }).kind).toBe(kind)
})

test('no answer at all is being offline', () => {
  expect(toReadError({ networkError: {} })).toEqual({ kind: 'offline' })
})

test('whatever else is thrown is told as unexpected', () => {
  expect(toReadError(new TypeError('a bug')).kind).toBe('other')
  expect(toReadError(undefined).kind).toBe('other')
})

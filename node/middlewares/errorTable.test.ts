import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { ERROR_TABLE } from './errorTable'

const codesOf = (text: string) =>
  new Set([...text.matchAll(/`([A-Z_]{4,})`/g)].map(([, code]) => code))

test('the pages are told the codes that the contract lists, and no others', () => {
  const schema = readFileSync(
    join(__dirname, '../../graphql/schema.graphql'),
    'utf8'
  )

  const [description] = schema.split('type Query')
  const told = new Set(Object.values(ERROR_TABLE).map(({ graphql }) => graphql))

  expect([...told].sort()).toEqual([...codesOf(description)].sort())
})

test('the log is told an error where we failed, and never where a caller did', () => {
  for (const [code, { status, level }] of Object.entries(ERROR_TABLE)) {
    expect([code, status >= 500]).toEqual([code, level === 'error'])
  }
})

test('every failure has the status that HTTP has for it', () => {
  expect(
    Object.fromEntries(
      Object.entries(ERROR_TABLE).map(([code, { status }]) => [code, status])
    )
  ).toEqual({
    BAD_INPUT: 400,
    UNAUTHENTICATED: 401,
    FORBIDDEN: 403,
    ROUTE_NOT_FOUND: 404,
    CHANNEL_NOT_FOUND: 404,
    FEED_NOT_FOUND: 404,
    OFFER_NOT_FOUND: 404,
    INTERACTION_NOT_FOUND: 404,
    LOG_NOT_FOUND: 404,
    ERROR_CODE_NOT_FOUND: 404,
    METHOD_NOT_ALLOWED: 405,
    CHANNEL_TAKEN: 409,
    FEED_ALREADY_ACTIVE: 409,
    INTERACTION_CLOSED: 409,
    INTERACTION_EXPIRED: 410,
    BODY_TOO_LARGE: 413,
    UNSUPPORTED_MEDIA_TYPE: 415,
    TOO_MANY_REQUESTS: 429,
    INTERNAL: 500,
    STORE_UNAVAILABLE: 503,
  })
})

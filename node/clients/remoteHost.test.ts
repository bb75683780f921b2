import { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'

import { Failure } from '../domain/errors'
import { anIoContext } from '../testing/ioContext'
import { upstream } from '../testing/upstream'
import { HandedOn, RemoteHost } from './remoteHost'

const CALL: HandedOn = { method: 'GET', path: '/api/sent-offers/feeds?an=x' }

let answer: (request: IncomingMessage, response: ServerResponse) => void

const { url: urlOf } = upstream((request, response) =>
  answer(request, response)
)

function host(url = urlOf()) {
  return { url, appKey: 'the-key', appToken: 'the-token' }
}

/** The client of a request by a person whose session the platform knows. */
function client(timeout = 10_000): RemoteHost {
  const context = {
    ...anIoContext(),
    adminUserAuthToken: 'secret of a person',
    authToken: 'token of the app',
    host: 'grocery1.myvtex.com',
    requestId: 'request-1',
    segmentToken: 'secret of a person',
    sessionToken: 'secret of a person',
    storeUserAuthToken: 'secret of a person',
  }

  return new RemoteHost(context, { timeout, retries: 0 })
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const thrown: Failure = await promise.then(
    () => {
      throw new Error('It did not fail')
    },
    (error) => error
  )

  expect(thrown).toBeInstanceOf(Failure)
  expect(JSON.stringify([thrown, thrown.message, thrown.cause])).not.toMatch(
    /the-token|the-key|127\.0\.0\.1/
  )

  return thrown
}

test('a host is asked in the name of the app, and never told who asks the app', async () => {
  let seen: IncomingMessage | undefined

  answer = (request, response) => {
    seen = request
    response.setHeader('content-type', 'application/json')
    response.end('[]')
  }

  const { status, body } = await client().send(host(), CALL)

  expect([status, await text(body)]).toEqual([200, '[]'])
  expect([seen?.method, seen?.url]).toEqual(['GET', CALL.path])
  expect(seen?.headers).toMatchObject({
    'x-vtex-api-appkey': 'the-key',
    'x-vtex-api-apptoken': 'the-token',
    'x-request-id': 'request-1',
  })
  expect(JSON.stringify(seen?.headers)).not.toMatch(/secret of|myvtex/)
})

test('a body is passed on as it comes, and an answer too', async () => {
  answer = async (request, response) => {
    const body = await text(request)

    response.writeHead(201, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ body }))
  }

  const { status, body } = await client().send(host(), {
    ...CALL,
    method: 'POST',
    body: Readable.from(['one ', 'two']),
  })

  expect([status, await text(body)]).toEqual([201, '{"body":"one two"}'])
})

test.each([400, 404, 409, 410, 429, 500, 503])(
  'what a host answers in JSON is handed back, a failure (%i) too',
  async (status) => {
    answer = (_, response) => {
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'retry-after': '7',
      })
      response.end('{}')
    }

    const { headers, ...told } = await client().send(host(), CALL)

    expect([told.status, headers['retry-after']]).toEqual([status, '7'])
    await text(told.body)
  }
)

test.each([401, 403])(
  'that a host refuses the app (%i) is no fault of the caller',
  async (status) => {
    answer = (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end('{"code":"FORBIDDEN"}')
    }

    const { code, message, facts, cause } = await failureOf(
      client().send(host(), CALL)
    )

    expect(code).toBe('STORE_UNAVAILABLE')
    expect(message).toMatch(/does not let the app in/)
    expect(facts.retryAfterSeconds).toBe(60)
    expect((cause as Error).message).toBe(
      `The host elsewhere answered ${status}`
    )
  }
)

test.each([
  [200, 'text/html'],
  [404, 'text/html'],
  [502, 'text/plain'],
  [301, 'application/json'],
  [307, 'text/html'],
])('what answers %i as %s is no host', async (status, type) => {
  let calls = 0

  answer = (_, response) => {
    calls += 1
    response.writeHead(status, {
      'content-type': type,
      location: `${urlOf()}/elsewhere`,
    })
    response.end('<html>')
  }

  const { code, message } = await failureOf(client().send(host(), CALL))

  expect([code, calls]).toEqual(['STORE_UNAVAILABLE', 1])
  expect(message).toMatch(/does not answer/)
})

test('a host that is away, or that never answers, is told so after a while', async () => {
  answer = () => undefined

  const slow = await failureOf(client(50).send(host(), CALL))
  const away = await failureOf(client().send(host('http://127.0.0.1:1'), CALL))

  for (const { code, facts } of [slow, away]) {
    expect([code, facts.retryAfterSeconds]).toEqual(['STORE_UNAVAILABLE', 5])
  }
})

const WHOLE = JSON.stringify(Array.from({ length: 5000 }, (_, index) => index))

describe.each<[string, Record<string, string>, Buffer]>([
  ['an answer', {}, Buffer.from(WHOLE)],
  ['a packed answer', { 'content-encoding': 'gzip' }, gzipSync(WHOLE)],
])('%s', (_, headers, bytes) => {
  const answerWith = (end: (response: ServerResponse) => void) => {
    answer = (_, response) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        ...headers,
      })
      end(response)
    }
  }

  test('is handed back as it was', async () => {
    answerWith((response) => response.end(bytes))
    const { body } = await client().send(host(), CALL)

    expect(await text(body)).toBe(WHOLE)
  })

  test('that breaks off is an error, at once, and no short answer', async () => {
    answerWith((response) => {
      response.write(bytes.subarray(0, bytes.length / 2))
      setImmediate(() => response.destroy())
    })
    const { body } = await client().send(host(), CALL)

    await expect(text(body)).rejects.toThrow(/aborted|premature/i)
  })
})

describe('a question', () => {
  test('is asked and answered in JSON', async () => {
    answer = async (request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify([request.method, await text(request)]))
    }

    expect(await client().ask(host(), '/graphql', { query: '{ a }' })).toEqual([
      'POST',
      '{"query":"{ a }"}',
    ])
  })

  test.each(['', '{"data":', '<html>'])(
    'that is answered with %j has no answer',
    async (told) => {
      answer = (_, response) => {
        response.setHeader('content-type', 'application/json')
        response.end(told)
      }

      expect((await failureOf(client().ask(host(), '/', {}))).code).toBe(
        'STORE_UNAVAILABLE'
      )
    }
  )
})

import { badInput, Failure } from '../domain/errors'
import { toInstant } from '../domain/instant'
import { LogLevel } from './errorTable'
import { reportErrors } from './reportErrors'
import { toGraphQLError } from './toGraphQLError'

type Entry = { level: LogLevel; entry: Record<string, unknown> }

function aLogger() {
  const entries: Entry[] = []
  const at = (level: LogLevel) => (entry: unknown) =>
    entries.push({ level, entry: entry as Entry['entry'] })

  return {
    entries,
    logger: { info: at('info'), warn: at('warn'), error: at('error') },
  }
}

async function answerTo(thrown: unknown) {
  const { entries, logger } = aLogger()
  const headers: Record<string, string> = {}
  const ctx = {
    status: 200,
    body: undefined as unknown,
    set: (name: string, value: string) => {
      headers[name] = value
    },
    vtex: {
      account: 'grocery1',
      requestId: 'req-1',
      logger,
      route: { id: 'logs' },
    },
  }

  await reportErrors(ctx, () => Promise.reject(thrown))

  return { status: ctx.status, body: ctx.body, headers, entries }
}

/** As HTTP clients throw them: with all that was sent. */
const withSecrets = Object.assign(new Error('connect ECONNREFUSED'), {
  config: { headers: { 'x-vtex-api-apptoken': 'secret-token' } },
  request: { data: 'secret-token' },
})

describe('a failure in the REST API', () => {
  test.each([
    [
      { code: 'E1', message: 'broke', token: 'secret' },
      { name: 'Object', code: 'E1', message: 'broke' },
    ],
    [Object.create(null), { name: 'Object' }],
    ['broke', 'broke'],
    [null, 'null'],
  ])(
    'caused by %j is told to the log by its own words',
    async (thrown, cause) => {
      const { entries } = await answerTo(thrown)

      expect(entries[0].entry.cause).toEqual(cause)
    }
  )

  test('has one form, with the faults of the input', async () => {
    const details = [
      { path: 'type', message: 'is required' },
      { path: 'date', message: 'is not a date' },
    ]

    expect(await answerTo(badInput(details))).toMatchObject({
      status: 400,
      body: {
        code: 'BAD_INPUT',
        message: 'type: is required (and 1 more)',
        details,
        requestId: 'req-1',
      },
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
      },
    })
  })

  test('has the same form without faults', async () => {
    const { body } = await answerTo(new Failure('FEED_NOT_FOUND', 'None.'))

    expect(body).toEqual({
      code: 'FEED_NOT_FOUND',
      message: 'None.',
      details: [],
      requestId: 'req-1',
    })
  })

  test('says what is possible instead', async () => {
    const failure = new Failure('METHOD_NOT_ALLOWED', 'No.', {
      allow: ['GET', 'HEAD'],
    })

    expect((await answerTo(failure)).headers).toMatchObject({
      allow: 'GET, HEAD',
    })
  })

  test.each(['TOO_MANY_REQUESTS', 'STORE_UNAVAILABLE'] as const)(
    '%s says when to come again',
    async (code) => {
      const facts = { retryAfterSeconds: 7 }

      expect(
        (await answerTo(new Failure(code, 'Wait.', facts))).headers
      ).toEqual(expect.objectContaining({ 'retry-after': '7' }))
      expect((await answerTo(new Failure(code, 'Wait.'))).headers).toEqual(
        expect.objectContaining({ 'retry-after': '1' })
      )
    }
  )

  test('of ours tells the caller the request id, and the log the reason', async () => {
    const { status, body, entries } = await answerTo(
      new TypeError('x is not a function')
    )

    expect(status).toBe(500)
    expect(body).toEqual({
      code: 'INTERNAL',
      message: 'Something failed on our side. Give the request id to support.',
      details: [],
      requestId: 'req-1',
    })
    expect(entries).toMatchObject([
      {
        level: 'error',
        entry: {
          code: 'INTERNAL',
          requestId: 'req-1',
          account: 'grocery1',
          route: 'logs',
          cause: { name: 'TypeError', message: 'x is not a function' },
        },
      },
    ])
  })

  test.each([
    ['thrown by itself', withSecrets],
    [
      'as the cause of another',
      new Failure('STORE_UNAVAILABLE', 'Later.', {}, withSecrets),
    ],
  ])('brings no secret to the log, %s', async (_, thrown) => {
    const { body, entries } = await answerTo(thrown)

    expect(JSON.stringify(entries)).toContain('ECONNREFUSED')
    expect(JSON.stringify([body, entries])).not.toContain('secret-token')
  })

  test.each([undefined, null, 'text', 42])(
    'may be anything that can be thrown, such as %j',
    async (thrown) => {
      expect((await answerTo(thrown)).status).toBe(500)
    }
  )
})

test('no answer is kept by anybody on its way', async () => {
  const headers: string[] = []
  const ctx = {
    status: 200,
    body: null,
    set: (...header: string[]) => headers.push(header.join(': ')),
    vtex: { requestId: 'req-1', logger: aLogger().logger },
  }

  await reportErrors(ctx, async () => undefined)

  expect(headers).toEqual(['cache-control: no-store'])
})

describe('a failure in GraphQL', () => {
  const tell = (thrown: unknown) =>
    toGraphQLError(thrown, aLogger().logger, { requestId: 'req-1' })

  test('carries its code and the request id, and else nothing', () => {
    const error = tell(new Failure('OFFER_NOT_FOUND', 'There is no offer.'))

    expect(error).toBeInstanceOf(Error)
    expect(error.message).toBe('There is no offer.')
    expect(error.extensions).toEqual({
      code: 'OFFER_NOT_FOUND',
      requestId: 'req-1',
    })
  })

  test('says when what was asked for expired', () => {
    const expiredAt = toInstant(Date.UTC(2026, 2, 7))
    const error = tell(
      new Failure('INTERACTION_EXPIRED', 'Gone.', { expiredAt })
    )

    expect(error.extensions.expiredAt).toBe('2026-03-07T00:00:00.000Z')
  })

  test('lists the faults of the input', () => {
    const details = [{ path: 'size', message: 'is too large' }]

    expect(tell(badInput(details)).extensions.details).toEqual(details)
  })

  test('of ours tells nothing but the request id', () => {
    expect(tell(withSecrets)).toMatchObject({
      message: 'Something failed on our side. Give the request id to support.',
      extensions: { code: 'INTERNAL', requestId: 'req-1' },
    })
    expect(JSON.stringify(tell(withSecrets))).not.toContain('secret')
  })

  test('is told to the log as well', () => {
    const { entries, logger } = aLogger()

    toGraphQLError(withSecrets, logger, { requestId: 'req-1' })

    expect(entries).toMatchObject([{ level: 'error' }])
  })
})

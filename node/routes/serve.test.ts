import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'

import { Failure } from '../domain/errors'
import { Deps } from '../operations/deps'
import { NO_CONTENT, ok, Route } from './route'
import { allowMethods, requireDecodable, serve, ServedContext } from './serve'

const ROUTE: Route = {
  GET: (request) => ok({ params: request.params }, { 'x-total': '3' }),
  DELETE: () => NO_CONTENT,
}

function aContext(request: Partial<ServedContext> = {}) {
  const headers: Record<string, string> = {}
  const logged: unknown[] = []
  const response = Object.assign(new EventEmitter(), {
    destroyed: false,
    destroy: () => {
      response.destroyed = true
    },
  })

  const ctx = {
    method: 'GET',
    path: '/feeds/acme.x',
    query: {},
    req: {},
    res: response,
    vtex: {
      account: 'grocery1',
      requestId: 'req-1',
      logger: { error: (entry: unknown) => logged.push(entry) },
      route: { params: { feedId: 'acme.x', other: ['a', 'b'] } },
    },
    status: 404,
    body: undefined,
    set: (name: string, value: string) => {
      headers[name] = value
    },
    ...request,
  } as unknown as ServedContext

  return { ctx, headers, logged, response }
}

const toDeps = () => ({}) as Deps

test('an answer is written with its status, headers and body', async () => {
  const { ctx, headers } = aContext()

  await serve(ROUTE, toDeps)(ctx)

  expect(ctx.status).toBe(200)
  expect(JSON.parse(ctx.body as string)).toEqual({
    params: { feedId: 'acme.x', other: 'a' },
  })
  expect(headers).toEqual({
    'x-total': '3',
    'content-type': 'application/json; charset=utf-8',
  })
})

test('an empty answer has no body and no type', async () => {
  const { ctx, headers } = aContext({ method: 'DELETE' })

  await serve(ROUTE, toDeps)(ctx)

  expect([ctx.status, ctx.body, headers]).toEqual([204, undefined, {}])
})

test('a path that is no percent-encoded text is refused', async () => {
  const { ctx } = aContext({ path: '/feeds/%E0%A4%A' })

  await expect(
    requireDecodable(ctx, () => serve(ROUTE, toDeps)(ctx))
  ).rejects.toMatchObject({
    code: 'BAD_INPUT',
    facts: { details: [{ path: 'path' }] },
  })
})

test('a document that fails half-way cuts the connection, so that nobody takes it for whole', async () => {
  const { ctx, logged, response } = aContext()
  const route: Route = {
    GET: () => ({
      status: 200,
      pieces: (async function* () {
        yield '{"logs":['
        throw new Error('the database went away')
      })(),
    }),
  }

  await serve(route, toDeps)(ctx)

  const stream = ctx.body as Readable
  const ended = new Promise((done) => stream.once('close', done))

  stream.resume()
  await ended

  expect(response.destroyed).toBe(true)
  expect(logged).toMatchObject([
    { requestId: 'req-1', cause: { message: 'the database went away' } },
  ])
})

describe('methods', () => {
  const pass = async (method: string) => {
    const { ctx, headers } = aContext({ method })
    let passed = false

    try {
      await allowMethods(ROUTE)(ctx, async () => {
        passed = true
      })
    } catch (error) {
      return (error as Failure).facts.allow
    }

    return passed || [ctx.status, headers.allow]
  }

  test.each(['GET', 'HEAD', 'DELETE'])('%s is let through', async (method) => {
    expect(await pass(method)).toBe(true)
  })

  test.each(['POST', 'PUT', 'PATCH', 'constructor', 'TRACE'])(
    '%s is refused with those that are possible',
    async (method) => {
      expect(await pass(method)).toEqual(['GET', 'HEAD', 'DELETE', 'OPTIONS'])
    }
  )

  test('OPTIONS lists them', async () => {
    expect(await pass('OPTIONS')).toEqual([204, 'GET, HEAD, DELETE, OPTIONS'])
  })
})

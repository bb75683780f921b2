/** A server of a test, in the place of what a client calls. It registers with Jest by itself. */
import { createServer, IncomingMessage, ServerResponse } from 'node:http'
import { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

export type UpstreamCall = Pick<
  IncomingMessage,
  'method' | 'url' | 'headers'
> & { body: string }

export type UpstreamReply = {
  /** 200 when absent. */
  status?: number
  body?: unknown
  headers?: Record<string, string>
}

/**
 * Answers requests as long as the tests of this file run, and makes what the
 * runtime of VTEX IO sets before it makes any client.
 */
export function upstream(listener: Listener): { url: () => string } {
  const server = createServer(listener)

  beforeAll(async () => {
    Object.assign(globalThis, { metrics: { batch: () => undefined } })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  return {
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}

/** Reads what is called whole, and answers with JSON. */
export function inJson(reply: (call: UpstreamCall) => UpstreamReply): Listener {
  return async (request, response) => {
    const { method, url, headers } = request
    const answer = reply({ method, url, headers, body: await text(request) })

    response.writeHead(answer.status ?? 200, {
      'content-type': 'application/json',
      ...answer.headers,
    })
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body))
  }
}

/** A middleware of a client: what it calls is at this address. */
export function redirectTo(address: () => string) {
  return (
    ctx: { config: { baseURL?: string } },
    next: () => Promise<unknown>
  ) => {
    ctx.config.baseURL = address()

    return next()
  }
}

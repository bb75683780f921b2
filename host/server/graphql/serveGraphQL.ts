/** Takes a GraphQL request from Koa to Apollo Server and its answer back. */
import { ApolloServer, HeaderMap } from '@apollo/server'
import type { Middleware } from 'koa'
import { IncomingMessage } from 'node:http'
import { badInput, Failure } from '../../../node/domain/errors'
import { AppContext } from '../ioContext'

/** As VTEX IO has it. */
export const MAX_BODY_BYTES = 3 * 1024 * 1024

/** POST alone: a GET could be cached, and made by a link. */
export function serveGraphQL(apollo: ApolloServer<AppContext>): Middleware {
  return async (ctx) => {
    if (ctx.method !== 'POST') {
      throw new Failure(
        'METHOD_NOT_ALLOWED',
        `${ctx.method} is not possible here. Possible: POST.`,
        { allow: ['POST'] }
      )
    }

    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: toHeaderMap(ctx.req),
        search: '',
        body: await readRequest(ctx.req),
      },
      context: async () => ctx as AppContext,
    })

    ctx.status = answer.status ?? 200
    answer.headers.forEach((value, name) => ctx.set(name, value))
    ctx.set('cache-control', 'no-store')

    if (answer.body.kind === 'complete') ctx.body = answer.body.string
  }
}

/** @throws `BAD_INPUT`, `BODY_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE`. */
async function readRequest(request: IncomingMessage): Promise<object> {
  const type = request.headers['content-type'] ?? ''

  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Failure(
      'UNSUPPORTED_MEDIA_TYPE',
      'The body must be JSON. Send it with Content-Type: application/json.'
    )
  }

  const body = parse(await readText(request))

  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badInput([
      {
        path: '',
        message:
          'The body must be one object with a query. Several queries need several requests.',
      },
    ])
  }

  return body
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0

  for await (const chunk of request) {
    bytes += chunk.length

    if (bytes > MAX_BODY_BYTES) {
      request.resume()

      throw new Failure(
        'BODY_TOO_LARGE',
        `The body is larger than ${MAX_BODY_BYTES} bytes.`
      )
    }

    chunks.push(chunk)
  }

  return Buffer.concat(chunks).toString()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badInput([{ path: '', message: 'The body is not valid JSON.' }])
  }
}

function toHeaderMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap()

  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, [value].flat().join(', '))
  }

  return map
}

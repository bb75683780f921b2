/** Reads what is asked of GraphQL, out of the body of a POST or the address of a GET. */
import type { Context } from 'koa'
import { IncomingMessage } from 'node:http'
import { badInput, Failure } from '../../../node/domain/errors'
import { readText } from '../../../node/routes/body'

/** As VTEX IO has it. */
export const MAX_BODY_BYTES = 3 * 1024 * 1024

export type Query = {
  readonly query: string
  readonly operationName?: string | null
  readonly variables?: Readonly<Record<string, unknown>> | null
  readonly extensions?: Readonly<Record<string, unknown>> | null
}

/** A query as it came, and how to read it. */
export type Asking = {
  /** The same text asks for the same. */
  readonly text: string
  /** @throws `BAD_INPUT`. */
  readonly read: () => Query
}

/** @throws `BAD_INPUT`, `BODY_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE`. */
export async function readAsking(ctx: Context): Promise<Asking> {
  if (ctx.method === 'GET') {
    requireOwnScript(ctx)

    return { text: `?${ctx.querystring}`, read: () => readSearch(ctx.query) }
  }

  const text = await readBody(ctx.req)

  return { text, read: () => requireQuery(parse(text)) }
}

/**
 * A link or a picture on any page makes a GET, and one with cookies. A header
 * that no form can set is sent by a script, and only by one of our own pages, as
 * browsers ask before they send it elsewhere.
 */
function requireOwnScript(ctx: Context): void {
  if (ctx.get(PREFLIGHT_HEADER)) return

  throw fault(
    '',
    `A GET needs the header ${PREFLIGHT_HEADER}, with any value, which no other site can send.`
  )
}

/** As Apollo Server and its clients call it. */
const PREFLIGHT_HEADER = 'apollo-require-preflight'

function readSearch(search: Context['query']): Query {
  const one = (name: string) => {
    const value = search[name]

    if (Array.isArray(value)) throw fault(name, 'may be given once')

    return value || undefined
  }

  const json = (name: string) => {
    const text = one(name)

    return text === undefined ? undefined : parse(text, name)
  }

  const asked = {
    query: one('query'),
    operationName: one('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  }

  // Apollo Server takes what is absent for wrong when it has a name.
  return requireQuery(
    Object.fromEntries(
      Object.entries(asked).filter(([, value]) => value !== undefined)
    )
  )
}

async function readBody(request: IncomingMessage): Promise<string> {
  const type = request.headers['content-type'] ?? ''

  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Failure(
      'UNSUPPORTED_MEDIA_TYPE',
      'The body must be JSON. Send it with Content-Type: application/json.'
    )
  }

  return readText(request, MAX_BODY_BYTES)
}

function requireQuery(body: unknown): Query {
  if (!isObject(body)) {
    throw fault(
      '',
      'The body must be one object with a query. Several queries need several requests.'
    )
  }

  const { query, variables, operationName, extensions } = body

  if (typeof query !== 'string' || !query.trim()) {
    throw fault('query', 'is required, as text')
  }

  if (!isObject(variables ?? {})) throw fault('variables', 'must be an object')

  if (typeof (operationName ?? '') !== 'string') {
    throw fault('operationName', 'must be text')
  }

  if (!isObject(extensions ?? {})) {
    throw fault('extensions', 'must be an object')
  }

  return body as Query
}

function parse(text: string, path = ''): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw path
      ? fault(path, 'must be JSON')
      : fault('', 'The body is not valid JSON.')
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fault(path: string, message: string): Failure {
  return badInput([{ path, message }])
}

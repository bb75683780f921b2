/**
 * Holds answers of a running server against the description that it serves.
 * Knows nothing of the app but the address of that description.
 */
import Ajv2020, { ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a document is looked into by its own rules
export type Json = any

export type Exchange = {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly status: number
  readonly headers: Headers
  /** Parsed when it is JSON, else its text. */
  readonly body: unknown
}

export type Described = {
  readonly method: string
  /** With parameters in braces. */
  readonly path: string
  readonly operation: Json
}

const TYPE = 'application/json; charset=utf-8'

export class Description {
  readonly operations: readonly Described[]
  private readonly ajv = addFormats(
    new Ajv2020({ strict: false, allErrors: true })
  )
  private readonly compiled = new Map<string, ValidateFunction>()

  constructor(readonly document: Json) {
    this.ajv.addSchema(document, 'api')
    this.operations = Object.entries(document.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods as Json).map(([method, operation]) => ({
          method: method.toUpperCase(),
          path,
          operation,
        }))
    )
  }

  /** The operation of an address; a literal part of a path wins over a parameter. */
  find(method: string, path: string): Described | undefined {
    return this.operations
      .filter((described) => described.method === method)
      .filter((described) => toPattern(described.path).test(path))
      .sort((a, b) => countParameters(a.path) - countParameters(b.path))[0]
  }

  /** Everything in which an answer is not as described; empty when all is well. */
  faultsOf(exchange: Exchange): readonly string[] {
    const { method, path, status } = exchange

    if (method === 'OPTIONS') return []

    const described = this.find(method === 'HEAD' ? 'GET' : method, path)

    if (!described) return this.faultsOfStranger(exchange)

    const response = this.resolve(described.operation.responses[status])

    if (!response) return [`${status} is not described`]

    return [
      ...faultsOfHeaders(exchange, response),
      ...this.faultsOfBody(exchange, response),
    ]
  }

  /** What of a value does not fit the schema at this place of the document. */
  faultsOfValue(pointer: string, value: unknown): readonly string[] {
    const validate =
      this.compiled.get(pointer) ?? this.ajv.compile({ $ref: `api${pointer}` })

    this.compiled.set(pointer, validate)
    validate(value)

    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath || '/'} ${message}`
    )
  }

  resolve(part: Json): Json {
    if (!part?.$ref) return part

    return part.$ref
      .slice(2)
      .split('/')
      .reduce((value: Json, key: string) => value[key], this.document)
  }

  private faultsOfStranger({ status, body }: Exchange): readonly string[] {
    return status === 404 || status === 405
      ? this.faultsOfValue('#/components/schemas/Failure', body)
      : [`${status} from an address that is not described`]
  }

  private faultsOfBody(
    { method, body }: Exchange,
    response: Json
  ): readonly string[] {
    const schema = response.content?.['application/json']?.schema

    if (method === 'HEAD' || !schema) {
      return body === '' ? [] : ['the body is not empty']
    }

    const key = JSON.stringify(schema)
    const validate =
      this.compiled.get(key) ??
      this.ajv.compile({ $id: 'api-answer', ...rebase(schema) })

    this.ajv.removeSchema('api-answer')
    this.compiled.set(key, validate)
    validate(body)

    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath || '/'} ${message}`
    )
  }
}

function faultsOfHeaders(
  { method, headers }: Exchange,
  { headers: described = {}, content }: Json
): readonly string[] {
  const missing = Object.keys(described)
    .filter((name) => described[name].required !== false)
    .filter((name) => !headers.has(name))
  const type = headers.get('content-type')
  // What has a validator may be kept, if it is asked each time whether it still stands.
  const caching = headers.has('etag') ? 'private, no-cache' : 'no-store'
  const wrongType = method !== 'HEAD' && type !== (content ? TYPE : null)

  return [
    ...missing.map((name) => `the header ${name} is missing`),
    ...(wrongType ? [`the content type is ${type}`] : []),
    ...(headers.get('cache-control') === caching
      ? []
      : ['the answer may be cached']),
  ]
}

/** The schema with its references pointing into the document. */
function rebase(schema: Json): Json {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"api#/')
  )
}

function toPattern(path: string): RegExp {
  const literal = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')

  return new RegExp(`^${literal}$`)
}

function countParameters(path: string): number {
  return path.split('{').length
}

/** What the parts of the description of the API are built of. */

/** A JSON Schema (2020-12), or a part of the description. */
export type Json = { readonly [key: string]: unknown }

type Parameter = Json & { readonly name: string }

type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tag: string
  readonly parameters?: readonly Parameter[]
  /** Schema of the body; absent when there is none. */
  readonly body?: Json
  readonly bodyDescription?: string
  /** Bodies that can be sent as they stand, by a name. */
  readonly examples?: Json
  /** Answers when all goes well, by status. */
  readonly answers: Json
  /** Statuses of the failures that this operation has beside those of all. */
  readonly failures?: ReadonlyArray<keyof typeof FAILURES>
  /** Who may call; `account` when absent. */
  readonly audience?: 'account' | 'caller' | 'everybody'
  /** Whether VTEX's own API has nothing like it. */
  readonly extension?: boolean
}

/** Failures by their status: the name of the response, and the codes it may have. */
export const FAILURES = {
  400: { name: 'BadInput', codes: ['BAD_INPUT'] },
  401: { name: 'Unauthenticated', codes: ['UNAUTHENTICATED'] },
  403: { name: 'Forbidden', codes: ['FORBIDDEN'] },
  404: {
    name: 'NotFound',
    codes: [
      'ROUTE_NOT_FOUND',
      'CHANNEL_NOT_FOUND',
      'FEED_NOT_FOUND',
      'OFFER_NOT_FOUND',
      'INTERACTION_NOT_FOUND',
      'LOG_NOT_FOUND',
      'ERROR_CODE_NOT_FOUND',
    ],
  },
  405: { name: 'MethodNotAllowed', codes: ['METHOD_NOT_ALLOWED'] },
  409: {
    name: 'Conflict',
    codes: ['CHANNEL_TAKEN', 'FEED_ALREADY_ACTIVE', 'INTERACTION_CLOSED'],
  },
  410: { name: 'Expired', codes: ['INTERACTION_EXPIRED'] },
  413: { name: 'BodyTooLarge', codes: ['BODY_TOO_LARGE'] },
  415: { name: 'UnsupportedMediaType', codes: ['UNSUPPORTED_MEDIA_TYPE'] },
  429: { name: 'TooManyRequests', codes: ['TOO_MANY_REQUESTS'] },
  500: { name: 'Internal', codes: ['INTERNAL'] },
  503: { name: 'Unavailable', codes: ['STORE_UNAVAILABLE'] },
} as const

type Status = keyof typeof FAILURES

export const JSON_TYPE = 'application/json'

export function schemaRef(name: string): Json {
  return { $ref: `#/components/schemas/${name}` }
}

export function parameterRef(name: string): Parameter {
  return { name, $ref: `#/components/parameters/${name}` }
}

/** An object of which nothing but these properties is told. */
export function told(
  description: string,
  properties: Json,
  optional: readonly string[] = []
): Json {
  return {
    type: 'object',
    description,
    properties,
    required: Object.keys(properties).filter(
      (name) => !optional.includes(name)
    ),
    additionalProperties: false,
  }
}

/** An object of which these properties are read, in any case, and others ignored. */
export function taken(
  description: string,
  properties: Json,
  required: readonly string[] = []
): Json {
  return { type: 'object', description, properties, required }
}

export function listOf(items: Json, description: string): Json {
  return { type: 'array', description, items }
}

export function answer(
  description: string,
  schema: Json,
  headers?: Json
): Json {
  return {
    description,
    ...(headers ? { headers } : {}),
    content: { [JSON_TYPE]: { schema } },
  }
}

export function operation(parts: Operation): Json {
  const { audience = 'account', tag, body, parameters = [] } = parts

  return {
    operationId: parts.operationId,
    summary: parts.summary,
    description: parts.description,
    tags: [tag],
    ...(parts.extension ? { 'x-extension': true } : {}),
    ...(audience === 'everybody' ? { security: [] } : {}),
    parameters: [...accountParameter(audience), ...parameters].map(
      ({ $ref, ...parameter }) => ($ref ? { $ref } : parameter)
    ),
    ...(body
      ? {
          requestBody: {
            required: true,
            description: parts.bodyDescription,
            content: {
              [JSON_TYPE]: { schema: body, examples: parts.examples },
            },
          },
        }
      : {}),
    responses: { ...parts.answers, ...failures(parts) },
  }
}

function accountParameter(
  audience: NonNullable<Operation['audience']>
): Parameter[] {
  if (audience === 'everybody') return []

  return [parameterRef(audience === 'account' ? 'an' : 'anyAccount')]
}

function failures({ audience, body, failures: own = [] }: Operation): Json {
  const ofAccess: Status[] = audience === 'everybody' ? [] : [400, 401, 403]
  const ofBody: Status[] = body ? [413, 415] : []
  const all: Status[] = [...ofAccess, ...ofBody, ...own, 405, 429, 500, 503]

  return Object.fromEntries(
    all.map((status) => [
      status,
      { $ref: `#/components/responses/${FAILURES[status].name}` },
    ])
  )
}

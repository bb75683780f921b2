/**
 * Evidence as connectors write it: the call as cURL, the answer as HTTP. Careful
 * connectors star secrets before they write, as the sample does but in the story
 * `leakedSecrets`.
 */

type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** A string goes as it stands, and its type is among the headers; all else as JSON. */
  readonly body?: unknown
}

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  409: 'Conflict',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** The call as a command that a shell takes. */
export function curl({ method, url, headers = {}, body }: Call): string {
  const parts = [
    `curl -X ${method} '${url}'`,
    ...Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`),
  ]

  if (body !== undefined) {
    if (typeof body !== 'string') {
      parts.push(`-H 'Content-Type: application/json'`)
    }

    parts.push(`--data-raw '${textOf(body).replace(/'/g, `'\\''`)}'`)
  }

  return parts.join(' \\\n  ')
}

/** The answer with its status line, headers and body. */
export function answer(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {}
): string {
  const head = [
    `HTTP/1.1 ${status} ${REASONS[status] ?? ''}`.trim(),
    ...(body === undefined || typeof body === 'string'
      ? []
      : ['Content-Type: application/json']),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\n')

  return body === undefined ? head : `${head}\n\n${textOf(body)}`
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2)
}

/** Both sides of one call. */
export function exchange(
  call: Call,
  status: number,
  body?: unknown,
  headers?: Readonly<Record<string, string>>
): { request: string; response: string } {
  return { request: curl(call), response: answer(status, body, headers) }
}

/**
 * Evidence as connectors write it: the call as cURL, the answer as HTTP. Secrets
 * are starred by the connector before it writes, as the sample does here.
 */

type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
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
  503: 'Service Unavailable',
}

/** The call as a command that a shell takes. */
export function curl({ method, url, headers = {}, body }: Call): string {
  const parts = [
    `curl -X ${method} '${url}'`,
    ...Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`),
  ]

  if (body !== undefined) {
    const text = JSON.stringify(body, null, 2).replace(/'/g, `'\\''`)

    parts.push(`-H 'Content-Type: application/json'`, `--data-raw '${text}'`)
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
    ...(body === undefined ? [] : ['Content-Type: application/json']),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\n')

  return body === undefined
    ? head
    : `${head}\n\n${JSON.stringify(body, null, 2)}`
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

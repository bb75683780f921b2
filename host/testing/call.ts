/** Calls a server as tests do, and reads its answer. */

export type Headers = Readonly<Record<string, string>>

export type Answer = {
  readonly status: number
  readonly headers: Response['headers']
  /** Parsed when it is JSON, else its text. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test says what it expects in it
  readonly body: any
}

export const ACCOUNT = 'grocery1'

/** The development pair of an account, as headers. */
export function pairOf(account: string): Headers {
  return {
    'x-vtex-api-appkey': `vtexappkey-${account}-LOCAL`,
    'x-vtex-api-apptoken': 'local',
  }
}

/** A text is sent as it is, anything else as JSON. */
export async function callAt(
  url: string,
  method: string,
  body: unknown,
  headers: Headers
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers:
      body === undefined
        ? headers
        : { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

  return toAnswer(response)
}

async function toAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response
  const text = await response.text()
  const isJson = headers.get('content-type')?.startsWith('application/json')

  return { status, headers, body: isJson && text ? JSON.parse(text) : text }
}

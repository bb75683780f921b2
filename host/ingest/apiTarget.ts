/** Gives lines to the API, as a connector would. */
import * as http from 'node:http'
import * as https from 'node:https'
import { Line } from './line'
import { Outcome, Stopped, STORED, Target } from './target'

export type ApiAddress = {
  /** Without a slash at the end. */
  readonly url: string
  readonly account: string
  readonly appKey: string
  readonly appToken: string
}

type Answer = {
  readonly status: number
  readonly retryAfter: number
  readonly text: string
}

const TIMEOUT_MS = 60_000
const RETRY_SECONDS = 1

/** What is said of a call, a server or a gateway, and nothing of the line. */
const FOR_NOW = [429, 502, 503, 504]

export function apiTarget(address: ApiAddress, connections: number): Target {
  const { request, Agent } = address.url.startsWith('https:') ? https : http
  const agent = new Agent({ keepAlive: true, maxSockets: connections })

  const post = (path: string, key: string, body: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const call = request(
        `${address.url}/api/sent-offers${path}?an=${address.account}`,
        {
          method: 'POST',
          agent,
          timeout: TIMEOUT_MS,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'idempotency-key': key,
            'x-vtex-api-appkey': address.appKey,
            'x-vtex-api-apptoken': address.appToken,
          },
        },
        (answer) => {
          const chunks: Buffer[] = []

          answer.on('data', (chunk) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              retryAfter: Number(answer.headers['retry-after']),
              text: Buffer.concat(chunks).toString(),
            })
          )
        }
      )

      call.on('timeout', () => call.destroy(new Error('no answer in time')))
      call.on('error', reject)
      call.end(body)
    })

  return {
    send: async (line, key) => {
      try {
        return outcomeOf(
          await post(pathOf(line), key, JSON.stringify(line.body))
        )
      } catch (error) {
        if (error instanceof Stopped) throw error

        const { message, code } = error as NodeJS.ErrnoException

        return later(RETRY_SECONDS, `${address.url}: ${message || code}`)
      }
    },
    close: async () => agent.destroy(),
  }
}

function pathOf({ feedId, skuId, interactionId }: Line): string {
  const [feed, sku, id] = [feedId, skuId, interactionId ?? ''].map(
    encodeURIComponent
  )

  return `/feeds/${feed}/skus/${sku}/interactions/${interactionId === null ? 'unified' : `${id}/logs`}`
}

function outcomeOf({ status, retryAfter, text }: Answer): Outcome {
  if (status >= 200 && status < 300) return STORED

  const error = errorIn(text)

  if (FOR_NOW.includes(status)) {
    return later(retryAfter || RETRY_SECONDS, `${status} ${error?.message}`)
  }

  // Whoever answers otherwise is not the API, or does not let us in.
  if (!error || status === 401 || status === 403) {
    throw new Stopped(
      `The API answered ${status}: ${error?.message ?? text.slice(0, 200)}`
    )
  }

  return { kind: 'rejected', error: { status, ...error } }
}

/** What the API tells of a refusal; null when it is not the API's. */
function errorIn(text: string): { code: string; message: string } | null {
  try {
    const body = JSON.parse(text)

    return typeof body?.code === 'string' ? body : null
  } catch {
    return null
  }
}

function later(seconds: number, reason: string): Outcome {
  return { kind: 'later', seconds, reason }
}

/** What all calls to VTEX's own APIs have in common. */
import { InstanceOptions, IOContext, JanusClient } from '@vtex/api'

type HttpError = { code?: string; response?: { status?: number } }

/** A client of one of VTEX's APIs, called over TLS through the platform's proxy. */
export class VtexClient extends JanusClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super(context, {
      ...options,
      headers: { ...options?.headers, 'X-Vtex-Use-Https': 'true' },
    })
  }

  /** The header by which this app names itself to the API. */
  protected get ownToken(): Record<string, string> {
    return { VtexIdclientAutCookie: this.context.authToken }
  }
}

/** The status of the answer behind an error of the HTTP client; null: there was none. */
export function statusOf(error: unknown): number | null {
  return (error as HttpError)?.response?.status ?? null
}

/**
 * An error that says what failed and nothing else. The HTTP client's own
 * carries what was sent, credentials included, and must not be passed on.
 */
export function upstreamError(api: string, error: unknown): Error {
  const status = statusOf(error)
  const reason = (error as HttpError)?.code ?? 'no answer'

  return new Error(`${api} ${status ? `answered ${status}` : `gave ${reason}`}`)
}

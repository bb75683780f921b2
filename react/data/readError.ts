import type { ReadError } from '../model/readError'

type WireError = {
  extensions?: Record<string, unknown>
  /** VTEX IO tells it here of what it refuses before the app is asked. */
  requestId?: unknown
}

type Failure = {
  graphQLErrors?: readonly WireError[]
  networkError?: {
    statusCode?: number
    result?: { errors?: readonly WireError[] }
  } | null
}

const KINDS = new Map<string, ReadError['kind']>([
  ['INTERACTION_EXPIRED', 'expired'],
  ['INTERACTION_NOT_FOUND', 'notFound'],
  ['OFFER_NOT_FOUND', 'notFound'],
  ['LOG_NOT_FOUND', 'notFound'],
  ['ERROR_CODE_NOT_FOUND', 'notFound'],
  ['UNAUTHENTICATED', 'unauthenticated'],
  ['FORBIDDEN', 'forbidden'],
  ['STORE_UNAVAILABLE', 'unavailable'],
])

/** Why a read failed, from what the client threw. */
export function toReadError(thrown: unknown): ReadError {
  const { graphQLErrors, networkError } = (thrown ?? {}) as Failure
  const [told] = graphQLErrors?.length
    ? graphQLErrors
    : (networkError?.result?.errors ?? [])

  const extensions = told?.extensions ?? {}
  const requestId = textOf(extensions.requestId ?? told?.requestId)
  const kind =
    KINDS.get(String(extensions.code)) ??
    kindOfStatus(networkError?.statusCode) ??
    (networkError && !networkError.statusCode ? 'offline' : 'other')

  switch (kind) {
    case 'expired':
      return { kind, expiredAt: textOf(extensions.expiredAt) }

    case 'unavailable':
    case 'other':
      return { kind, requestId }

    default:
      return { kind }
  }
}

function kindOfStatus(status: number | undefined): ReadError['kind'] | null {
  if (status === 401) return 'unauthenticated'
  if (status === 403) return 'forbidden'
  if (status === 502 || status === 503 || status === 504) return 'unavailable'

  return null
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/**
 * Reads what an account's administrators set for the app (`settingsSchema` in
 * manifest.json): the host that keeps the account's data elsewhere, if there is
 * one. A host that is named but cannot be used is a failure and never ignored,
 * or what belongs there would be written here.
 */
import { Failure } from '../domain/errors'

/** Where a host is, and the key pair by which it knows the app. */
export type HostAddress = {
  /** Without a slash at the end. */
  readonly url: string
  readonly appKey: string
  readonly appToken: string
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Null when the account keeps its data here.
 *
 * @param allowLoopback lets `http:` pass for this machine alone.
 * @throws `STORE_UNAVAILABLE`, which names the setting that is wrong and never
 * its value.
 */
export function readHostAddress(
  settings: unknown,
  allowLoopback: boolean
): HostAddress | null {
  const text = textsOf(settings)
  const [url, appKey, appToken] = [
    text('hostUrl'),
    text('hostAppKey'),
    text('hostAppToken'),
  ]

  if (!url) return null

  const wrong = [
    ...(isSafe(url, allowLoopback) ? [] : ['hostUrl']),
    ...(isHeader(appKey) ? [] : ['hostAppKey']),
    ...(isHeader(appToken) ? [] : ['hostAppToken']),
  ]

  if (wrong.length) {
    throw unavailable(
      `Its data is kept by a host elsewhere, and the settings of the app do not say how to reach it: ${wrong.join(', ')}.`
    )
  }

  return { url: url.replace(/\/+$/, ''), appKey, appToken }
}

/** What keeps the account's data cannot be used until somebody does something. */
function unavailable(message: string, cause?: unknown): Failure {
  return new Failure(
    'STORE_UNAVAILABLE',
    message,
    { retryAfterSeconds: 60 },
    cause
  )
}

/** The host takes the app's key for none, or for one that has no business with the account. */
export function refused(cause: Error): Failure {
  return unavailable(
    'The data of this account is kept by a host elsewhere, which does not let the app in. Check the key in the settings of the app, and what it is granted.',
    cause
  )
}

function textsOf(settings: unknown) {
  const fields = Object(settings) as Record<string, unknown>

  return (name: string) => String(fields[name] ?? '').trim()
}

/** An address of a host and nothing else: no user, no path, no query. */
function isSafe(text: string, allowLoopback: boolean): boolean {
  if (!URL.canParse(text)) return false

  const url = new URL(text)
  const isPlain = url.href === `${url.protocol}//${url.host}/`

  return (
    isPlain &&
    (url.protocol === 'https:' ||
      (allowLoopback &&
        url.protocol === 'http:' &&
        LOOPBACK.includes(url.hostname)))
  )
}

/** What cannot stand in a header would fail with an error that repeats it. */
function isHeader(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text)
}

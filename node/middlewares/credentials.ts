/** Finds the credentials that a request carries. */
import { IncomingHttpHeaders } from 'node:http'

import { Failure } from '../domain/errors'

export type Credentials =
  | { readonly appKey: string; readonly appToken: string }
  /** A session of the Admin, or a token of VTEX ID. */
  | { readonly token: string }

type Request = {
  readonly method: string
  readonly headers: IncomingHttpHeaders
}

const TOKEN = 'VtexIdclientAutCookie'
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** `none` is what the person does without any page. */
const OWN_SITES = ['same-origin', 'none']

/** Says what was missing or wrong, and never which of them. */
export function unauthenticated(): Failure {
  return new Failure(
    'UNAUTHENTICATED',
    'The credentials are missing or not valid. Send the headers X-VTEX-API-AppKey and X-VTEX-API-AppToken, or VtexIdclientAutCookie.'
  )
}

/**
 * The key pair if there is one, else the token of the header, else that of a
 * cookie. `account` names the account's own cookie.
 *
 * @throws `UNAUTHENTICATED` when there is none.
 */
export function requireCredentials(
  request: Request,
  account: string
): Credentials {
  const { headers } = request
  const appKey = one(headers['x-vtex-api-appkey'])
  const appToken = one(headers['x-vtex-api-apptoken'])

  if (appKey && appToken) return { appKey, appToken }

  const token =
    one(headers[TOKEN.toLowerCase()]) ??
    (fromOtherSite(request) ? null : tokenOfCookie(headers.cookie, account))

  if (token) return { token }

  throw unauthenticated()
}

/**
 * A browser adds cookies to whatever another site makes it send, so a change
 * from there is not the person's own. Browsers that do not say where a request
 * comes from still name its origin; what is no browser says neither.
 */
function fromOtherSite({ method, headers }: Request): boolean {
  if (SAFE_METHODS.includes(method)) return false

  const site = one(headers['sec-fetch-site'])?.trim().toLowerCase()

  return site ? !OWN_SITES.includes(site) : fromOtherOrigin(headers)
}

/** A page cannot choose either host: one is the browser's, the other the platform's. */
function fromOtherOrigin(headers: IncomingHttpHeaders): boolean {
  const origin = one(headers.origin)

  if (!origin) return false
  if (!URL.canParse(origin)) return true

  const { protocol, host } = new URL(origin)

  return ![headers.host, headers['x-forwarded-host']]
    .flatMap((header) => one(header)?.split(',') ?? [])
    .map((own) => `${protocol}//${own.trim()}`)
    .some((own) => URL.canParse(own) && new URL(own).host === host)
}

function tokenOfCookie(
  header: string | undefined,
  account: string
): string | null {
  const cookies = new Map(
    (header ?? '').split(';').map((cookie) => {
      const [name, ...value] = cookie.split('=')

      return [name.trim(), value.join('=').trim()]
    })
  )

  return cookies.get(TOKEN) || cookies.get(`${TOKEN}_${account}`) || null
}

function one(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) || null
}

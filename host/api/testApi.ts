/**
 * The Sent Offers API of a target of its own, as a connector calls it. Whatever a
 * test calls, the answer is also held against the description that is served.
 */
import { ACCOUNT, Answer, callAt, Headers, pairOf } from '../testing/call'
import { noteCheck } from '../testing/checks'
import { askAt, sessionOf } from '../testing/graphql'
import {
  baseOf,
  startTarget,
  Target,
  TARGET,
  TargetName,
  TargetParts,
} from '../testing/startTarget'
import { Description } from './conformance'

/** Path of the API in the description of it, wherever it is served. */
export const BASE = '/api/sent-offers'

export type Api = Target & {
  readonly description: Description
  /** Ids of the operations that were answered, with their statuses. */
  readonly answered: ReadonlySet<string>
  /** Calls a path below the base, for an account and by its own key unless told otherwise. */
  readonly call: (
    method: string,
    path: string,
    options?: CallOptions
  ) => Promise<Answer>
  readonly get: (path: string, options?: CallOptions) => Promise<Answer>
  readonly post: (
    path: string,
    body?: unknown,
    options?: CallOptions
  ) => Promise<Answer>
  readonly put: (
    path: string,
    body?: unknown,
    options?: CallOptions
  ) => Promise<Answer>
  readonly delete: (path: string, options?: CallOptions) => Promise<Answer>
  /** A new session of the account. */
  readonly session: (account?: string) => Promise<string>
  /** The whole address of a path below the base. */
  readonly address: (path: string) => string
  /** Asks GraphQL, with a session of the account unless told otherwise. */
  readonly query: (
    query: string,
    variables?: object,
    headers?: Headers,
    account?: string
  ) => Promise<Answer>
}

export type CallOptions = {
  readonly account?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export const CHANNEL = {
  vendor: 'acme',
  name: 'Corner Market',
  logo: 'https://static.example.com/corner-market.png',
}

export const FEED_ID = 'acme.corner-market'

export const FEED = { id: FEED_ID, affiliateId: 'CRN', salesChannels: '5' }

export const INTERACTION = {
  startDate: '2022-03-07T09:15:00Z',
  source: 'seller',
  origin: 'catalog',
  context: 'setup',
}

export const LOG = { type: 'info', description: 'Queued for the channel' }

export const keyHeaders = pairOf

/** The API of what this Jest project runs against, unless a target is named. */
export async function startApi(
  parts: TargetParts = {},
  name: TargetName = TARGET.name
): Promise<Api> {
  const target = await startTarget(parts, name)
  const address = (path: string) => `${target.url}${baseOf(name)}${path}`
  const served = await callAt(address('/openapi.json'), 'GET', undefined, {})
  const description = new Description(served.body)
  const answered = new Set<string>()
  let session: Promise<string> | undefined

  const call: Api['call'] = async (method, path, given = {}) => {
    const { account = ACCOUNT, body, headers = pairOf(account) } = given
    const an = `${path.includes('?') ? '&' : '?'}an=${account}`
    const answer = await callAt(
      address(`${path}${account ? an : ''}`),
      method,
      body,
      headers
    )
    const [pathname] = `${BASE}${path}`.split('?')
    const faults = description.faultsOf({ method, path: pathname, ...answer })

    expect([method, path, faults]).toEqual([method, path, []])

    const described = description.find(method, pathname)

    const told = `${described?.operation.operationId} ${answer.status}`

    answered.add(told)
    noteCheck(name, 'rest', told)

    return answer
  }

  return {
    ...target,
    description,
    answered,
    address,
    call,
    get: (path, options) => call('GET', path, options),
    post: (path, body, options) => call('POST', path, { ...options, body }),
    put: (path, body, options) => call('PUT', path, { ...options, body }),
    delete: (path, options) => call('DELETE', path, options),
    session: (account = ACCOUNT) => sessionOf(target.url, account),
    query: async (query, variables, headers, account) => {
      session ??= sessionOf(target.url, ACCOUNT)

      const own = { vtexidclientautcookie: await session }

      const answer = await askAt(
        target.url,
        query,
        variables,
        headers ?? own,
        account
      )
      const codes = answer.body.errors?.map(codeOf).join(' ')

      noteCheck(name, 'graphql', codes ?? 'data')

      return answer
    },
  }
}

/**
 * The code that the pages act upon. Which of the two it is for somebody who is
 * not let in, the directive of VTEX IO decides by itself: the test of agreement
 * holds what it says.
 */
function codeOf(error: { extensions: { code: string } }): string {
  const { code } = error.extensions

  return ['UNAUTHENTICATED', 'FORBIDDEN'].includes(code) ? 'not let in' : code
}

/** The API with a channel and an active feed. */
export async function startApiWithFeed(
  ...options: Parameters<typeof startApi>
): Promise<Api> {
  const api = await startApi(...options)

  await activate(api)

  return api
}

/** Creates a channel, where the account does not see it yet, and activates its feed. */
export async function activate(
  api: Api,
  options?: CallOptions,
  feed: object = FEED
): Promise<void> {
  await api.post('/channels', CHANNEL, options)
  await api.post('/feeds', feed, options)
}

/** Path of the interactions of a SKU. */
export function interactionsOf(skuId: string | number): string {
  return `/feeds/${FEED_ID}/skus/${skuId}/interactions`
}

/** Opens an interaction, and answers its path. */
export async function openInteraction(
  api: Api,
  skuId: string | number = 1,
  options?: CallOptions
): Promise<string> {
  const path = interactionsOf(skuId)
  const { body } = await api.post(path, INTERACTION, options)

  return `${path}/${body.id}`
}

/** Holds an answer against the one form of failures. */
export function expectFailure(
  answer: Answer,
  status: number,
  code: string,
  paths: readonly string[] = []
): void {
  const { headers, body } = answer

  expect([answer.status, body.code]).toEqual([status, code])
  expect(Object.keys(body)).toEqual(['code', 'message', 'details', 'requestId'])
  expect(body.details.map(({ path }: { path: string }) => path)).toEqual(paths)
  expect(body.message).toMatch(/\w/)
  expect(body.requestId).toBe(headers.get('x-request-id'))
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
}

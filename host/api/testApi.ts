/**
 * The Sent Offers API of a host of its own, as a connector calls it. Whatever a
 * test calls, the answer is also held against the description that is served.
 */
import { Answer, startTestHost, TestHost } from '../testing/startTestHost'
import { Description } from './conformance'

export const BASE = '/api/sent-offers'

export type Api = Pick<
  TestHost,
  'url' | 'stop' | 'setClock' | 'logged' | 'query'
> & {
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
}

// A host is started before the first test of a file, on a machine that may be busy.
jest.setTimeout(60_000)

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

export function keyHeaders(account: string): Record<string, string> {
  return {
    'x-vtex-api-appkey': `vtexappkey-${account}-LOCAL`,
    'x-vtex-api-apptoken': 'local',
  }
}

export async function startApi(
  ...options: Parameters<typeof startTestHost>
): Promise<Api> {
  const host = await startTestHost(...options)
  const served = await host.call('GET', `${BASE}/openapi.json`)
  const description = new Description(served.body)
  const answered = new Set<string>()

  const call: Api['call'] = async (method, path, given = {}) => {
    const { account = 'grocery1', body, headers = keyHeaders(account) } = given
    const an = `${path.includes('?') ? '&' : '?'}an=${account}`
    const address = `${BASE}${path}${account ? an : ''}`
    const answer = await host.call(method, address, body, headers)
    const [pathname] = address.split('?')
    const faults = description.faultsOf({ method, path: pathname, ...answer })

    expect([method, address, faults]).toEqual([method, address, []])

    const described = description.find(method, pathname)

    answered.add(`${described?.operation.operationId} ${answer.status}`)

    return answer
  }

  return {
    ...host,
    description,
    answered,
    call,
    get: (path, options) => call('GET', path, options),
    post: (path, body, options) => call('POST', path, { ...options, body }),
    put: (path, body, options) => call('PUT', path, { ...options, body }),
    delete: (path, options) => call('DELETE', path, options),
  }
}

/** The API with a channel and an active feed. */
export async function startApiWithFeed(
  ...options: Parameters<typeof startTestHost>
): Promise<Api> {
  const api = await startApi(...options)

  await api.post('/channels', CHANNEL)
  await api.post('/feeds', FEED)

  return api
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

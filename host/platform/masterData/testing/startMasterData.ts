/** The stand-in of Master Data alone on a free port: what a test starts in `beforeAll` and stops in `afterAll`. */
import Koa from 'koa'
import { createServer } from 'node:http'
import { toInstant } from '../../../../node/domain/instant'
import { listen, stopListening } from '../../../server/listen'
import { createIdentities, Identities } from '../../identities'
import {
  MASTER_DATA_PATH,
  MasterDataOptions,
  MasterDataStandIn,
  openMasterData,
} from '..'

// A database has to start, on a machine that may be busy with other tests.
jest.setTimeout(60_000)

export type Answer = {
  readonly status: number
  readonly headers: Response['headers']
  /** Parsed; null when there is none. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test says what it expects in it
  readonly body: any
}

export type More = {
  /** The account that is asked, instead of the own one. */
  readonly account?: string
  /** Instead of the key pair of that account. */
  readonly credentials?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

export type StartedMasterData = {
  /** Without a slash at the end. */
  readonly url: string
  readonly standIn: MasterDataStandIn
  readonly identities: Identities
  /** Asks below `/api/dataentities` by the key pair of the account. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    more?: More
  ) => Promise<Answer>
  readonly stop: () => Promise<void>
}

export async function startMasterData({
  account = 'grocery1',
  port = 0,
  ...options
}: Partial<MasterDataOptions> & {
  /** The account that the host pair of `identities` is of; it may act for every account. */
  readonly account?: string
  readonly port?: number
} = {}): Promise<StartedMasterData> {
  const standIn = await openMasterData({ dataDir: null, ...options })
  const identities = createIdentities(
    account,
    options.clock ?? (() => toInstant(Date.now()))
  )
  const app = new Koa().use(standIn.routes(identities))
  const server = createServer(app.callback())
  const taken = await listen(server, port, '127.0.0.1')
  const url = `http://127.0.0.1:${taken}`

  const call: StartedMasterData['call'] = async (
    method,
    path,
    body,
    {
      account: an = account,
      credentials = pairOf(identities, an),
      headers,
    } = {}
  ) => {
    const address = new URL(`${url}${MASTER_DATA_PATH}/${path}`)

    address.searchParams.set('an', an)

    const response = await fetch(address, {
      method,
      headers: {
        'content-type': 'application/json',
        ...credentials,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()

    return {
      status: response.status,
      headers: response.headers,
      body: text ? JSON.parse(text) : null,
    }
  }

  return {
    url,
    call,
    standIn,
    identities,
    stop: async () => {
      await stopListening(server, 1000)
      await standIn.close()
    },
  }
}

function pairOf(identities: Identities, account: string) {
  const { appKey, appToken } = identities.developmentPair(account)

  return { 'x-vtex-api-appkey': appKey, 'x-vtex-api-apptoken': appToken }
}

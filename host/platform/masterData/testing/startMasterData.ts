/** The stand-in of Master Data alone on a free port: what a test starts in `beforeAll` and stops in `afterAll`. */
import Koa from 'koa'
import { createServer } from 'node:http'
import { toInstant } from '../../../../node/domain/instant'
import { listen, stopListening } from '../../../server/listen'
import { openNewDatabase } from '../../../testing/database'
import { ACCOUNT, Answer, callAt, Headers, pairOf } from '../../../testing/call'
import { createIdentities, Identities } from '../../identities'
import {
  MASTER_DATA_PATH,
  MasterDataOptions,
  MasterDataStandIn,
  openMasterData,
} from '..'

export type More = {
  /** The account that is asked, instead of the own one. */
  readonly account?: string
  /** Instead of the key pair of that account. */
  readonly credentials?: Headers
  readonly headers?: Headers
}

export type StartedMasterData = {
  /** Without a slash at the end. */
  readonly url: string
  readonly standIn: MasterDataStandIn
  readonly identities: Identities
  /** Asks below `/api/dataentities` by the key pair of the account; the body is null when there is none. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    more?: More
  ) => Promise<Answer>
  readonly stop: () => Promise<void>
}

export async function startMasterData({
  account = ACCOUNT,
  port = 0,
  ...options
}: Partial<MasterDataOptions> & {
  /** The account that the host pair of `identities` is of; it may act for every account. */
  readonly account?: string
  readonly port?: number
} = {}): Promise<StartedMasterData> {
  const standIn = await openMasterData({ open: openNewDatabase, ...options })
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
    { account: an = account, credentials = pairOf(an), headers } = {}
  ) => {
    const address = new URL(`${url}${MASTER_DATA_PATH}/${path}`)

    address.searchParams.set('an', an)

    const answer = await callAt(address.href, method, body, {
      ...credentials,
      ...headers,
    })

    return { ...answer, body: answer.body || null }
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

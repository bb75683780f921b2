/** The stand-in of Master Data alone on a free port: what a test starts in `beforeAll` and stops in `afterAll`. */
import Koa from 'koa'
import { createServer } from 'node:http'
import { toInstant } from '../../../../node/domain/instant'
import { listen, stopListening } from '../../../server/listen'
import { createIdentities, Identities } from '../../identities'
import { MasterDataOptions, MasterDataStandIn, openMasterData } from '..'

export type StartedMasterData = {
  /** Without a slash at the end. */
  readonly url: string
  readonly standIn: MasterDataStandIn
  readonly identities: Identities
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

  return {
    url: `http://127.0.0.1:${taken}`,
    standIn,
    identities,
    stop: async () => {
      await stopListening(server, 1000)
      await standIn.close()
    },
  }
}

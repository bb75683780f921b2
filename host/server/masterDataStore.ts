/**
 * The store inside VTEX IO, run by the host: on VTEX's own Master Data, or on
 * the stand-in, which listens at a port of its own, as what a request of the
 * host needs must not end before that request.
 */
import { createServer } from 'node:http'
import { join } from 'node:path'
import Koa from 'koa'
import { clientOptions } from '../../node/clients'
import { MasterDataClient } from '../../node/clients/masterData'
import { toInstant } from '../../node/domain/instant'
import { Store } from '../../node/domain/store'
import { createMasterDataStore } from '../../node/storage/store'
import { Config, VtexApi } from '../config'
import { createIdentities } from '../platform/identities'
import { MASTER_DATA_PATH, openMasterData } from '../platform/masterData'
import { openPglite } from '../storage/pgliteSql'
import { withSchemas } from '../storage/withSchemas'
import { toVtexApi } from './hostClients'
import { ioContext } from './ioContext'
import { listen, stopListening } from './listen'
import { createLogger } from './logger'

const LOOPBACK = '127.0.0.1'

const STOP_TIMEOUT_MS = 1000

type Place = VtexApi & { readonly close: () => Promise<void> }

/** Rejects when the data folder cannot be opened. */
export async function openMasterDataStore(config: Config): Promise<Store> {
  const { close, ...vtexApi } = config.vtexApi
    ? { ...config.vtexApi, close: async () => undefined }
    : await openStandIn(config)
  const logger = createLogger(config.logLevel)
  const middlewares = [toVtexApi(() => vtexApi, MASTER_DATA_PATH)]
  const store = createMasterDataStore({
    home: config.account,
    documentsOf: (account) =>
      withSchemas(
        new MasterDataClient(ioContext(account, logger), {
          ...clientOptions.default,
          ...clientOptions.masterData,
          middlewares,
        })
      ),
  })

  return {
    ...store,
    close: async () => {
      await store.close()
      await close()
    },
  }
}

async function openStandIn({ account, dataDir }: Config): Promise<Place> {
  const identities = createIdentities(account, () => toInstant(Date.now()))
  const standIn = await openMasterData({
    open: () => openPglite(join(dataDir, 'masterdata')),
  })
  const server = createServer(
    new Koa().use(standIn.routes(identities)).callback()
  )
  const port = await listen(server, 0, LOOPBACK)

  return {
    url: `http://${LOOPBACK}:${port}`,
    ...identities.hostPair,
    close: async () => {
      await stopListening(server, STOP_TIMEOUT_MS)
      await standIn.close()
    },
  }
}

/** Stores on the stand-in of Master Data, reached over HTTP by the app's own client. */
import type { InstanceOptions } from '@vtex/api'
import { clientOptions } from '../../../node/clients'
import { MasterDataClient } from '../../../node/clients/masterData'
import { Documents } from '../../../node/storage/documents'
import { createMasterDataStore } from '../../../node/storage/store'
import { Turns } from '../../../node/storage/turns'
import { Store } from '../../../node/domain/store'
import { anIoContext } from '../../../node/testing/ioContext'
import { StoreHarness } from '../../../node/testing/storeContract'
import { MASTER_DATA_PATH } from '../../platform/masterData'
import {
  StartedMasterData,
  startMasterData,
} from '../../platform/masterData/testing/startMasterData'
import { toVtexApi } from '../../server/hostClients'
import { withSchemas } from '../withSchemas'

/** The account that keeps what all accounts share. */
const HOME = 'grocery1'

export type MasterDataHarness = StoreHarness & {
  readonly standIn: StartedMasterData['standIn']
  /** The documents of an account that has its schemas. */
  readonly documentsOf: (account: string) => Documents
  /** Another store over the same documents, as another process has one. */
  readonly anotherStore: (watch?: Watch) => Store
}

/** May put itself between a store and its documents. */
export type Watch = (documents: Documents) => Documents

export async function onMasterData(
  options: Parameters<typeof startMasterData>[0] = {}
): Promise<MasterDataHarness> {
  const { url, standIn, identities, stop } = await startMasterData({
    account: HOME,
    ...options,
  })
  const vtexApi = { url, ...identities.hostPair }
  const middlewares = [toVtexApi(() => vtexApi, MASTER_DATA_PATH)]
  const known = new Map<string, Documents>()
  const documentsOf = (account: string) => {
    const documents =
      known.get(account) ?? withSchemas(clientOf(account, middlewares))

    known.set(account, documents)

    return documents
  }
  const anotherStore = (watch: Watch = (documents) => documents) =>
    createMasterDataStore(
      { home: HOME, documentsOf: (account) => watch(documentsOf(account)) },
      new Turns()
    )

  return {
    store: anotherStore(),
    standIn,
    documentsOf,
    anotherStore,
    close: stop,
  }
}

type Middlewares = NonNullable<InstanceOptions['middlewares']>

function clientOf(account: string, middlewares: Middlewares): Documents {
  return new MasterDataClient(anIoContext(account), {
    ...clientOptions.default,
    ...clientOptions.masterData,
    middlewares,
  })
}

/**
 * The app with its data on a host elsewhere: one host plays the app inside VTEX
 * IO, with settings that name the other and a store that holds nothing.
 */
import { Store } from '../../node/domain/store'
import { Grants } from '../platform/identities'
import { pairOf } from './call'
import { openMemoryStore } from './memoryStore'
import { startTestHost, TestHost } from './startTestHost'

export type TestRemote = TestHost & {
  readonly kept: () => Promise<string>
  readonly loseStore: () => Promise<void>
  /** The host that keeps the data. */
  readonly far: TestHost
}

export type TestRemoteParts = {
  /** What users may do who are no ordinary ones, where the app is. */
  readonly grants?: Grants
  /** The same, where the data is. */
  readonly farGrants?: Grants
  /** Changes what the settings of the app say. */
  readonly settings?: (given: Record<string, string>) => unknown
}

export async function startTestRemote(
  parts: TestRemoteParts = {}
): Promise<TestRemote> {
  const { grants, farGrants, settings = (given) => given } = parts
  const { store, dump } = await openMemoryStore()
  const far = await startTestHost({}, { store, grants: farGrants })
  const near = await startTestHost(
    {},
    {
      grants,
      store: NOTHING,
      // Each account has settings of its own, with a key of its own.
      appSettings: (account) =>
        settings({
          hostUrl: far.url,
          hostAppKey: pairOf(account)['x-vtex-api-appkey'],
          hostAppToken: pairOf(account)['x-vtex-api-apptoken'],
        }),
    }
  )

  return {
    ...near,
    far,
    kept: dump,
    setClock: (instant) => {
      near.setClock(instant)
      far.setClock(instant)
    },
    logged: () => [...near.logged(), ...far.logged()],
    loseStore: () => store.close(),
    stop: async () => {
      await near.stop()
      await far.stop()
    },
  }
}

/** Whatever is asked of it is a mistake: the data is elsewhere. */
const NOTHING = new Proxy({} as Store, {
  get: (_, name) => async () => {
    if (name === 'close' || name === 'ping') return

    throw new Error(`The app asked its own store: ${String(name)}`)
  },
})

/**
 * What the shared tests run against: a whole host, or the app in the runtime of
 * VTEX IO. The Jest project says which; a test that asks is about the difference
 * between the two, and says so by its name.
 */
import { Instant } from '../../node/domain/instant'
import { Grants } from '../platform/identities'
import { openMemoryStore } from './memoryStore'
import { startTestHost } from './startTestHost'
import { startTestRemote } from './startTestRemote'
import { SENT_OFFERS_PATH, startTestRuntime } from './startTestRuntime'

export type Target = {
  /** Without a slash at the end. */
  readonly url: string
  readonly setClock: (instant: Instant) => void
  /** The log of the app so far, an entry each. */
  readonly logged: () => Promise<ReadonlyArray<Record<string, unknown>>>
  /** Everything that is stored, as text. */
  readonly kept: () => Promise<string>
  /** From now on nothing can be stored or read. */
  readonly loseStore: () => Promise<void>
  readonly stop: () => Promise<void>
}

export type TargetParts = {
  /** What users may do who are no ordinary ones. */
  readonly grants?: Grants
}

type Kind = {
  readonly start: (parts: TargetParts) => Promise<Target>
  readonly base: string
  /**
   * Whether an account sees the channels of the others. A deployment inside
   * VTEX IO serves one account, and keeps nothing where another could see it.
   */
  readonly sharesChannels: boolean
}

const KINDS = {
  host: {
    start: startHostTarget,
    base: '/api/sent-offers',
    sharesChannels: true,
  },
  runtime: {
    start: startTestRuntime,
    base: SENT_OFFERS_PATH,
    sharesChannels: false,
  },
  remote: {
    start: startRemoteTarget,
    base: SENT_OFFERS_PATH,
    sharesChannels: true,
  },
} satisfies Record<string, Kind>

/** As `globals` of jest.config.cjs has it. */
const { testTarget = 'host' } = globalThis as { testTarget?: TargetName }

export type TargetName = keyof typeof KINDS

/** What this Jest project runs against. */
export const TARGET = { name: testTarget, ...KINDS[testTarget] }

export function startTarget(
  parts: TargetParts = {},
  name: TargetName = testTarget
): Promise<Target> {
  return KINDS[name].start(parts)
}

/** Path of the Sent Offers API, without a slash at the end. */
export function baseOf(name: TargetName): string {
  return KINDS[name].base
}

async function startHostTarget(parts: TargetParts): Promise<Target> {
  const { store, dump } = await openMemoryStore()
  const host = await startTestHost({}, { ...parts, store })

  return {
    ...host,
    logged: async () => host.logged(),
    kept: dump,
    loseStore: () => store.close(),
  }
}

async function startRemoteTarget(parts: TargetParts): Promise<Target> {
  const remote = await startTestRemote(parts)

  return { ...remote, logged: async () => remote.logged() }
}

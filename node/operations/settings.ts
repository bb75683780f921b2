/** What an account chooses for itself, and what follows from it for its logs. */
import { Instant, plus } from '../domain/instant'
import { LogRequest } from '../domain/log'
import { keyFinder, KeyFinder } from '../domain/masking/keys'
import { maskLogs } from '../domain/masking/maskLogs'
import { Settings } from '../domain/settings'
import { Store } from '../domain/store'
import { Deps } from './deps'

/** How long another process may go on with settings that were changed here. */
const REMEMBERED_MS = 10_000
const MAX_ACCOUNTS = 10_000

/** Characters that are read for secrets before others get their turn. */
const CHARACTERS_IN_A_ROW = 1_000_000

type Remembered = { readonly until: Instant; readonly keys: Promise<KeyFinder> }

/** Every log needs the keys of its account: they are read once in a while, not for each. */
const remembered = new WeakMap<Store, Map<string, Remembered>>()

/** Those of an account that never chose are the default ones. */
export function getSettings(
  { store }: Pick<Deps, 'store'>,
  account: string
): Promise<Settings> {
  return store.readSettings(account)
}

/** Counts for the logs that come from now on: those that are stored stay as they are. */
export async function saveSettings(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  account: string,
  settings: Settings
): Promise<void> {
  await store.saveSettings(account, settings)
  remember(store, account, clock(), Promise.resolve(settings))
}

/** The logs as they may be kept: with marks in the place of secrets. */
export async function maskedLogs(
  deps: Pick<Deps, 'store' | 'clock'>,
  account: string,
  logs: readonly LogRequest[]
): Promise<readonly LogRequest[]> {
  if (!logs.length) return logs

  const steps = maskLogs(logs, await keysOf(deps, account))
  let read = 0

  for (;;) {
    const step = steps.next()

    if (step.done) return step.value

    read += step.value

    if (read > CHARACTERS_IN_A_ROW) {
      await new Promise((resolve) => setImmediate(resolve))
      read = 0
    }
  }
}

function keysOf(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  account: string
): Promise<KeyFinder> {
  const known = remembered.get(store)?.get(account)
  const now = clock()

  return known && now < known.until
    ? known.keys
    : remember(store, account, now, store.readSettings(account))
}

function remember(
  store: Store,
  account: string,
  now: Instant,
  settings: Promise<Settings>
): Promise<KeyFinder> {
  const accounts = remembered.get(store) ?? new Map<string, Remembered>()
  const keys = settings.then(({ maskedKeys }) => keyFinder(maskedKeys))
  const entry = { until: plus(now, REMEMBERED_MS), keys }

  remembered.set(store, accounts)
  accounts.delete(account)
  accounts.set(account, entry)

  // The one that was remembered first goes first.
  const [first] = accounts.keys()

  if (accounts.size > MAX_ACCOUNTS) accounts.delete(first)

  // What could not be read is asked for again.
  keys.catch(() => {
    if (accounts.get(account) === entry) accounts.delete(account)
  })

  return keys
}

/** Deletes what can no longer be read. Reads never wait for it: they know the ten days themselves. */
import { Purged, readableSince } from '../domain/interaction'
import { Deps } from './deps'

/** Goes on as long as `mayGoOn`; what it leaves then is for the next call. */
export function purgeExpired(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  mayGoOn?: () => boolean
): Promise<Purged> {
  return store.purge(readableSince(clock()), mayGoOn)
}

/** Deletes what can no longer be read. Reads never wait for it: they know the ten days themselves. */
import { readableSince } from '../domain/interaction'
import { Deps } from './deps'

/** Returns how many interactions went. */
export function purgeExpired({
  store,
  clock,
}: Pick<Deps, 'store' | 'clock'>): Promise<number> {
  return store.purge(readableSince(clock()))
}

/** What a caller can do with the logs of an interaction. */
import { Failure } from '../domain/errors'
import { parseId } from '../domain/id'
import * as interactions from '../domain/interaction'
import { InteractionKey, readableSince } from '../domain/interaction'
import { FullLog, LogRequest } from '../domain/log'
import { Once } from '../domain/once'
import { Deps } from './deps'
import { getInteraction } from './interactions'
import { readableId, requireInteraction, toChange } from './offerChange'
import { maskedLogs } from './settings'

/**
 * Adds logs to an open interaction in the order given, all or none. Secrets in
 * them are masked before anything else is done.
 *
 * @throws `INTERACTION_CLOSED`, `INTERACTION_NOT_FOUND`, `INTERACTION_EXPIRED`, `FEED_NOT_FOUND`.
 */
export async function createLogs(
  deps: Deps,
  key: InteractionKey,
  requests: readonly LogRequest[],
  once?: Once
): Promise<readonly FullLog[]> {
  const now = deps.clock()
  const id = readableId(key.interactionId, now)
  const ids = requests.map(() => deps.newId(now))
  const masked = await maskedLogs(deps, key.account, requests)

  const change = await deps.store.changeOffer(
    key,
    id,
    (current) => {
      const found = requireInteraction(current, key)
      const { interaction, logs } = interactions.addLogs(found, masked, ids)

      return toChange(current, interaction, logs, now)
    },
    once
  )

  return change.logs
}

/**
 * One log with its evidence.
 *
 * @throws `LOG_NOT_FOUND`, and as `getInteraction` does.
 */
export async function getLog(
  deps: Deps,
  key: InteractionKey,
  logId: string
): Promise<FullLog> {
  const now = deps.clock()
  const interactionId = readableId(key.interactionId, now)
  const id = parseId(logId)
  const log =
    id &&
    (await deps.store.readLog(
      { ...key, interactionId },
      readableSince(now),
      id
    ))

  if (log) return log

  await getInteraction(deps, key, null)
  throw new Failure('LOG_NOT_FOUND', `There is no log ${logId}.`)
}

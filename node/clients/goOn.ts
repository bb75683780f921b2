/** Sends the app's own event by which the daily work goes on in a call of its own. */
import { Events } from '@vtex/api'

import { Failure } from '../domain/errors'
import { upstreamError } from './upstream'

/** service.json names it as the topic of `onPurge`. */
export const PURGE_TOPIC = 'offer-management.purge'

/** To whichever app listens: only this one does. */
const ANYBODY = ''

export async function sendPurgeEvent(
  events: Pick<Events, 'sendEvent'>
): Promise<void> {
  try {
    await events.sendEvent(ANYBODY, PURGE_TOPIC, {})
  } catch (error) {
    throw new Failure(
      'STORE_UNAVAILABLE',
      'The daily work cannot go on at the moment. It begins again tomorrow.',
      {},
      upstreamError('Events', error)
    )
  }
}
